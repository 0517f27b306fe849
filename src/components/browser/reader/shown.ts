import { collectShown, type ShownText } from "./amounts.ts";
import { readUnits } from "./convert.ts";
import { findWords } from "./words.ts";

let shown: readonly ShownText[] | undefined;
let unit = "";

function write(to: string): void {
  for (const { node, printed, unit: from, convert } of shown ?? []) node.data = to && to !== from ? convert(to) : printed;
}

/** Says once, at the top of the page, that amounts are converted and from which units; nothing where none is. */
function notify(to: string): void {
  document.querySelector(".converted")?.remove();
  const printed = new Set((shown ?? []).map((text) => text.unit).filter((from) => to && from !== to));
  if (printed.size === 0) return;
  const { notice, comma } = findWords();
  const line = document.createElement("p");
  line.className = "converted";
  line.textContent = notice.replace("{unit}", to).replace("{printed}", [...printed].join(comma));
  document.querySelector("h1")?.after(line);
}

/** Shows the page's amounts in the unit `to`, or as printed where it is empty. `units` are those that amounts are printed in. */
export function showUnit(units: string, to: string): void {
  // Gathered when first needed: most readers never do.
  if (to) shown ??= collectShown(readUnits(units), findWords().caption);
  unit = to;
  write(to);
  notify(to);
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
