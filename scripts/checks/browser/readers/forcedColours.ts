import type { Page } from "puppeteer-core";
import type { Reader } from "./reader.ts";

/** Marks controls that have an edge of their own: a border, or a ground that is not the page's, which forced colours take away. Runs in the page. */
function markEdges(): void {
  for (const control of document.querySelectorAll("input, select, textarea, button")) {
    const { borderBottomWidth, backgroundColor } = getComputedStyle(control);
    if (Number.parseFloat(borderBottomWidth) > 0 || !/^rgba\(.*, 0\)$/.test(backgroundColor))
      control.setAttribute("data-edge", "");
  }
}

/** Runs in the page. Colours are as computed: what the system's colours made of the page's. */
function listUnseen(): string[] {
  const context = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const readColour = (colour: string): readonly number[] => {
    if (!context) return [];
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    return [...context.getImageData(0, 0, 1, 1).data];
  };
  const findGround = (element: Element | null): readonly number[] => {
    if (!element) return readColour("canvas");
    const ground = readColour(getComputedStyle(element).backgroundColor);
    return ground[3] === 255 ? ground : findGround(element.parentElement);
  };
  const findLuminance = (colour: readonly number[]): number => {
    const [red = 0, green = 0, blue = 0] = colour.map((part) =>
      part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const findContrast = (colour: string, element: Element | null): number => {
    const drawn = readColour(colour);
    if (drawn[3] === 0) return 1;
    const [light = 0, dark = 0] = [findLuminance(drawn), findLuminance(findGround(element))].sort(
      (a, b) => b - a,
    );
    return (light + 0.05) / (dark + 0.05);
  };
  const isShown = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const nameOf = (element: Element): string =>
    `${element.localName}${element.classList.length > 0 ? `.${[...element.classList].join(".")}` : ""} “${element.textContent?.trim().slice(0, 20)}”`;

  const faults: string[] = [];
  const all = [...document.querySelectorAll("body *")].filter(isShown);
  for (const element of all) {
    const style = getComputedStyle(element);
    const isText = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    );
    if (isText && findContrast(element instanceof SVGElement ? style.fill : style.color, element) < 4.5)
      faults.push(`text: ${nameOf(element)}`);
    const isShape = element.matches("rect, circle, path, polygon");
    if (isShape && style.fill !== "none" && findContrast(style.fill, element) < 3)
      faults.push(`shape: ${nameOf(element)}`);
    if (element.matches("[data-edge]:not([type=checkbox], [type=radio], [type=range])")) {
      const isBordered = style.borderBottomStyle !== "none" && Number.parseFloat(style.borderBottomWidth) > 0;
      if (!isBordered || findContrast(style.borderBottomColor, element.parentElement) < 3)
        faults.push(`border: ${nameOf(element)}`);
    }
  }
  const focusable = all.filter((element) => element instanceof HTMLElement && element.tabIndex >= 0);
  // Elements of one kind look alike.
  const kinds = new Map(
    focusable.map((element) => [
      `${element.localName} ${element.className} ${element.parentElement?.className}`,
      element,
    ]),
  );
  for (const element of kinds.values()) {
    (element as HTMLElement).focus();
    const style = getComputedStyle(element);
    const isOutlined = style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2;
    if (
      document.activeElement === element &&
      (!isOutlined || findContrast(style.outlineColor, element.parentElement) < 3)
    )
      faults.push(`focus: ${nameOf(element)}`);
    (element as HTMLElement).blur();
  }
  for (const marked of document.querySelectorAll("[data-edge]")) marked.removeAttribute("data-edge");
  return faults;
}

/** Forces colours on a page for as long as something is done. */
async function withForcedColours<Result>(page: Page, work: () => Promise<Result>): Promise<Result> {
  const session = await page.createCDPSession();
  // Puppeteer's own function does not know this feature.
  const set = (value: string): Promise<unknown> =>
    session.send("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value }] });
  await set("active");
  try {
    return await work();
  } finally {
    await set("none");
    await session.detach();
  }
}

/** In the colours that a system forces on a page, texts, shapes, edges of controls and the focus are still seen. */
export const forcedColours: Reader = {
  name: "forced-colours",
  async findFaults(page) {
    await page.evaluate(markEdges);
    return await withForcedColours(page, async () => {
      if (!(await page.evaluate(() => matchMedia("(forced-colors: active)").matches)))
        throw new Error("The browser does not force colours");
      return await page.evaluate(listUnseen);
    });
  },
};
