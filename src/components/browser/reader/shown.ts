import { collectShown, type ShownMoney } from "./amounts.ts";
import { readUnits } from "./convert.ts";
import { fillWithUnits, findWords } from "./words.ts";

let shown: readonly ShownMoney[] | undefined;
let unit = "";

function write(to: string): void {
  for (const money of shown ?? []) {
    if (to && to !== money.unit) money.convert(to);
    else money.restore();
  }
}

/** Says once, at the top of the page, that amounts are converted and from which units; nothing where none is. */
function notify(to: string): void {
  document.querySelector(".converted")?.remove();
  const printed = new Set((shown ?? []).map((money) => money.unit).filter((from) => to && from !== to));
  if (printed.size === 0) return;
  const notice = document.createElement("p");
  notice.className = "converted";
  notice.append(...fillWithUnits(findWords().notice, to, [...printed]));
  document.querySelector("h1")?.after(notice);
}

/** Shows the page's amounts in the unit `to`, or as printed where it is empty. `units` are those that amounts are printed in. */
export function showUnit(units: string, to: string): void {
  // Gathered when first needed: most readers never do.
  if (to) shown ??= collectShown(readUnits(units));
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
