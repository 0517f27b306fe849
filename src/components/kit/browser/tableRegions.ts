/** A table as wide as its screen or narrower is shown whole. */
const NARROW = matchMedia("(max-width: 48rem)");

/** Says, for the style sheet, whether there is more of the table to the right. */
function tellMore(region: HTMLElement): void {
  const isMore = region.scrollLeft + region.clientWidth < region.scrollWidth - 1;
  if (isMore) region.dataset["more"] = "";
  else delete region.dataset["more"];
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
