/** A table as wide as its screen or narrower is shown whole. */
const NARROW = matchMedia("(max-width: 48rem)");

/** Tells the style sheet what is cut: a column that is half under the names that stay, and what begins behind the last whole one. */
function tellCut(region: HTMLElement): void {
  const isMore = region.scrollLeft + region.clientWidth < region.scrollWidth - 1;
  const edge = region.getBoundingClientRect();
  const row = region.querySelector("tbody tr");
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
    names,
    from: under?.right ?? names,
    whole: isMore ? Math.max(names, ...ends) : edge.right,
  };
  for (const [name, place] of Object.entries(places))
    region.style.setProperty(`--${name}`, `${place - edge.left}px`);
}

/** On a phone, numbers and codes before the names are passed: a row begins with its name and its first amount. They can be scrolled back to. */
function passCodes(region: HTMLElement): void {
  const name = region.querySelector("tbody th");
  const before = [...(name?.parentElement?.children ?? [])].slice(
    0,
    name ? [...(name.parentElement?.children ?? [])].indexOf(name) : 0,
  );
  region.scrollLeft = before.reduce((width, cell) => width + cell.getBoundingClientRect().width, 0);
}

for (const region of document.querySelectorAll<HTMLElement>(".table-region")) {
  if (NARROW.matches && region.querySelector("td.amount")) passCodes(region);
  tellCut(region);
  region.addEventListener("scroll", () => tellCut(region), { passive: true });
  new ResizeObserver(() => tellCut(region)).observe(region);
}
