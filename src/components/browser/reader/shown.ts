import { collectShown, type ShownText } from "./amounts.ts";
import { readUnits } from "./convert.ts";

let shown: readonly ShownText[] | undefined;
let unit = "";

function write(to: string): void {
  for (const { node, printed, unit: from, convert } of shown ?? []) node.data = to && to !== from ? convert(to) : printed;
}

/** Says once, at the top of the page, that amounts are converted and from which units; nothing where none is. */
function notify(panel: HTMLElement, to: string): void {
  document.querySelector(".converted")?.remove();
  const printed = new Set((shown ?? []).map((text) => text.unit).filter((from) => to && from !== to));
  if (printed.size === 0) return;
  const notice = document.createElement("p");
  notice.className = "converted";
  notice.textContent = (panel.dataset["notice"] ?? "").replace("{unit}", to).replace("{printed}", [...printed].join(panel.dataset["comma"]));
  document.querySelector("h1")?.after(notice);
}

/** Shows the page's amounts in a unit, or as printed where it is empty. Words and units come from the settings' panel. */
export function showUnit(panel: HTMLElement, to: string): void {
  // Gathered when first needed: most readers never do.
  if (to) shown ??= collectShown(readUnits(panel.dataset["units"] ?? ""), panel.dataset["caption"] ?? "");
  unit = to;
  write(to);
  notify(panel, to);
}

/** What `read` finds while the page's amounts are as printed, before anything of it is seen. */
export function readPrinted<T>(read: () => T): T {
  write("");
  try {
    return read();
  } finally {
    write(unit);
  }
}
