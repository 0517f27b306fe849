import { estimateWidth, wrapText } from "../wrapText.ts";

const SVG = "http://www.w3.org/2000/svg";

/** What a drawing has from the style sheet and a file must say itself. */
const STYLES = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "font-weight",
  "text-anchor",
  "paint-order",
  "vector-effect",
] as const;

/** Room around the picture, and the height of a line of its words, in pixels. */
const MARGIN = 16;
const LINE = 1.6;

function make(name: string, attributes: Readonly<Record<string, string | number>>, text = ""): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.textContent = text;
  return element;
}

/** A drawing that needs no style sheet, at its present size. */
function copyDrawing(drawing: SVGSVGElement, top: number): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const copies = [...copy.querySelectorAll("*")];
  for (const [index, original] of [...drawing.querySelectorAll("*")].entries()) {
    const style = getComputedStyle(original);
    const own = copies[index];
    own?.removeAttribute("class");
    if (style.display === "none") own?.remove();
    else for (const name of STYLES) own?.setAttribute(name, style.getPropertyValue(name));
  }
  for (const name of ["class", "role", "aria-labelledby"]) copy.removeAttribute(name);
  const { width, height } = drawing.getBoundingClientRect();
  for (const [name, value] of Object.entries({ x: MARGIN, y: top, width, height }))
    copy.setAttribute(name, String(value));
  copy.setAttribute("font-size", getComputedStyle(drawing).fontSize);
  copy.setAttribute("overflow", "visible");
  return copy;
}

/** One SVG file: the title, the drawings below each other under the titles of their own, and where they come from. */
export function drawPicture(
  drawings: readonly SVGSVGElement[],
  title: string,
  source: string,
  address: string,
): string {
  const [first] = drawings;
  const style = getComputedStyle(first ?? document.body);
  const size = Number.parseFloat(style.fontSize);
  const drawn = first?.getBoundingClientRect().width ?? 0;
  // An address is not broken.
  const width = Math.max(drawn, estimateWidth(address) * size);
  const ink = getComputedStyle(first?.querySelector("text") ?? document.body).fill;
  const picture = make("svg", { xmlns: SVG, "font-family": style.fontFamily, "font-size": size });
  let top = MARGIN;
  const write = (text: string, weight: number): void => {
    for (const line of wrapText(text, width / size)) {
      top += size * LINE;
      picture.append(make("text", { x: MARGIN, y: top, fill: ink, "font-weight": weight }, line));
    }
  };
  write(title, 700);
  for (const drawing of drawings) {
    const own = drawing.closest("li")?.querySelector(".chart-title")?.textContent.trim();
    if (own) write(own, 600);
    top += size;
    picture.append(copyDrawing(drawing, top));
    top += drawing.getBoundingClientRect().height;
  }
  for (const words of [source, address]) write(words, 400);
  const box = { width: width + 2 * MARGIN, height: top + MARGIN };
  for (const [name, value] of Object.entries(box)) picture.setAttribute(name, String(value));
  const paper = getComputedStyle(document.documentElement).backgroundColor;
  picture.prepend(make("title", {}, title), make("rect", { ...box, fill: paper }));
  return new XMLSerializer().serializeToString(picture);
}
