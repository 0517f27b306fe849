import { collectShown, type ShownMoney } from "./amounts.ts";
import { readUnits, type Units } from "./convert.ts";
import { fillWithUnits, findWords } from "./words.ts";

let shown: readonly ShownMoney[] | undefined;
let unit = "";

function write(parts: readonly ShownMoney[], to: string): void {
  for (const money of parts) {
    if (to && to !== money.unit) money.convert(to);
    else money.restore();
  }
}

/** Gathers what the page says, and from then on what scripts add to it and take away, such as results of a search. */
function gather(units: Units): ShownMoney[] {
  new MutationObserver((records) => {
    const added = records.flatMap(({ addedNodes }) =>
      [...addedNodes].filter((node) => node instanceof Element).flatMap((node) => collectShown(units, node)),
    );
    const kept = (shown ?? []).filter(({ element }) => element.isConnected);
    if (added.length === 0 && kept.length === shown?.length) return;
    shown = [...kept, ...added];
    write(added, unit);
    notify(unit);
  }).observe(document.body, { childList: true, subtree: true });
  return collectShown(units, document);
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
  if (to) shown ??= gather(readUnits(units));
  unit = to;
  write(shown ?? [], to);
  notify(to);
}

/** What `read` finds while the page's amounts are as printed, before anything of it is seen. */
export function readPrinted<T>(read: () => T): T {
  write(shown ?? [], "");
  try {
    return read();
  } finally {
    write(shown ?? [], unit);
  }
}
