/** A table as wide as its screen or narrower is shown whole. */
const NARROW = matchMedia("(max-width: 48rem)");

/** Tells the style sheet what is cut: a column that is half under the names that stay, and what begins behind the last whole one. */
function tellCut(region: HTMLElement): void {
  const isMore = region.scrollLeft + region.clientWidth < region.scrollWidth - 1;
  const edge = region.getBoundingClientRect();
  const row = namedRow(region);
  const names = row?.querySelector("th")?.getBoundingClientRect().right ?? edge.left;
  const columns = [...(row?.querySelectorAll("td") ?? [])].map((cell) => cell.getBoundingClientRect());
  const under = columns.find(({ left, right }) => left < names - 1 && right > names + 1);
  const ends = columns.map(({ right }) => right).filter((right) => right <= edge.right + 1);
  if (!isMore && !under) {
    delete region.dataset["cut"];
    return;
  }
  region.dataset["cut"] = "";
  const places = {
    names: names - edge.left,
    from: (under?.right ?? names) - edge.left,
    whole: (isMore ? Math.max(names, ...ends) : edge.right) - edge.left,
    caption: Math.max(0, (region.querySelector("thead")?.getBoundingClientRect().top ?? edge.top) - edge.top),
  };
  for (const [name, place] of Object.entries(places)) region.style.setProperty(`--${name}`, `${place}px`);
}

/** The first row whose name stands in the column of names: that of a unit may stand before it. */
function namedRow(region: HTMLElement): HTMLTableRowElement | null {
  const rows = [...region.querySelectorAll<HTMLTableRowElement>("tbody tr")];
  const column = region.querySelector<HTMLTableCellElement>("thead .name")?.cellIndex;
  return rows.find((row) => row.querySelector("th")?.cellIndex === column) ?? rows[0] ?? null;
}

/**
 * On a phone a row begins with its name and its first amount: numbers and codes before the name are passed, and words between the two
 * where the amount would lie behind them. All can be scrolled back to.
 */
function passToAmount(region: HTMLElement): void {
  const cells = [...(namedRow(region)?.cells ?? [])];
  const name = cells.findIndex(({ tagName }) => tagName === "TH");
  const amount = cells.findIndex(({ className }) => className === "amount");
  const measure = (from: number, to: number): number =>
    cells.slice(from, to).reduce((width, cell) => width + cell.getBoundingClientRect().width, 0);
  const before = measure(0, Math.max(0, name));
  const isBehind = measure(Math.max(0, name), amount + 1) > region.clientWidth;
  region.scrollLeft = before + (isBehind ? measure(name + 1, amount) : 0);
}

for (const region of document.querySelectorAll<HTMLElement>(".table-region")) {
  if (NARROW.matches && region.querySelector("td.amount")) passToAmount(region);
  tellCut(region);
  region.addEventListener("scroll", () => tellCut(region), { passive: true });
  new ResizeObserver(() => tellCut(region)).observe(region);
}
