/** A table as wide as its screen or narrower is shown whole. */
const NARROW = matchMedia("(max-width: 48rem)");

/** Says, for the style sheet, whether there is more of the table to the right, and how far what is seen of it is whole. */
function tellMore(region: HTMLElement): void {
  const isMore = region.scrollLeft + region.clientWidth < region.scrollWidth - 1;
  if (isMore) {
    region.dataset["more"] = "";
    region.style.setProperty("--whole", `${findWhole(region)}px`);
  } else delete region.dataset["more"];
}

/** Where the last column ends that is seen whole, in pixels from the left edge. */
function findWhole(region: HTMLElement): number {
  const edge = region.getBoundingClientRect();
  const ends = [...(region.querySelector("tbody tr")?.children ?? [])].map(
    (cell) => cell.getBoundingClientRect().right,
  );
  return Math.max(0, ...ends.filter((end) => end <= edge.right + 1)) - edge.left;
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
  tellMore(region);
  region.addEventListener("scroll", () => tellMore(region), { passive: true });
  new ResizeObserver(() => tellMore(region)).observe(region);
}
