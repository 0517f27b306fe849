import words from "../../../text/takeAway.json" with { type: "json" };
import { pickWords } from "../../kit/browser/words.ts";
import { readPrinted } from "../../settings/browser/shown.ts";
import { drawPicture } from "./picture.ts";
import { type DrawnValue, writeDrawnCsv } from "./writeDrawnCsv.ts";

const TYPES = { svg: "image/svg+xml", csv: "text/csv" } as const;

/** Saves the chart around some buttons, as printed whatever unit the reader has chosen: its picture, or the values that it draws. */
export function takeAway(place: HTMLElement, kind: keyof typeof TYPES): void {
  const figure = place.closest("figure, .multiples");
  if (!figure) return;
  const t = pickWords(words);
  const address = document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href ?? location.href;
  const drawings = [...figure.querySelectorAll<SVGSVGElement>("svg[role=img]")].filter(
    ({ clientHeight }) => clientHeight > 0,
  );
  const title = figure.querySelector(".chart-title, h3, .lead")?.textContent.trim() ?? document.title;
  const text = readPrinted(() =>
    kind === "svg"
      ? drawPicture(drawings, title, t.source.replace("{page}", document.title), address)
      : writeDrawnCsv(
          t.columns,
          drawings.flatMap((drawing) => listValues(drawing, nameDrawing(drawing, title))),
          address,
        ),
  );
  const drawn = drawings[0]
    ?.getAttribute("aria-labelledby")
    ?.split(" ")[0]
    ?.replace(/-title$/, "");
  const name = `${[...location.pathname.split("/"), drawn].filter(Boolean).join("-")}.${kind}`;
  save(name, new Blob([text], { type: TYPES[kind] }));
  const status = place.querySelector("[role=status]");
  if (status) status.textContent = t.saved.replace("{name}", name);
}

/** The title of a small chart beside others, else of the figure. */
const nameDrawing = (drawing: SVGSVGElement, title: string): string =>
  drawing.closest("li")?.querySelector(".chart-title")?.textContent.trim() ?? title;

/** What a drawing says of its bars; of the flow picture, whose parts have but keys, what the lists below it say of them. */
function listValues(drawing: SVGSVGElement, chart: string): DrawnValue[] {
  if (drawing.matches(".flow-drawing"))
    return [...document.querySelectorAll(".key-of-flow")].map((key) => {
      const value = key.parentElement?.querySelector(".money")?.textContent ?? "";
      return { chart: key.textContent, label: readName(key), value };
    });
  return [...drawing.querySelectorAll("g")].map((group) => ({
    chart,
    label: [...group.querySelectorAll("text:not(.value)")].map(({ textContent }) => textContent).join(""),
    value: group.querySelector(".value")?.textContent ?? "",
  }));
}

/** What stands between the key of a part and its amount. */
function readName(key: Element): string {
  let name = "";
  for (let node = key.nextSibling; node && !(node instanceof Element && node.matches(".money")); )
    [name, node] = [name + (node.textContent ?? ""), node.nextSibling];
  return name.trim();
}

function save(name: string, file: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href));
}
