/** What a cell prints first: its figure, without the unit and the marks behind it. Gaps between its digits are no part of it. */
export function readFigure(cell: Element | undefined): string {
  const [first, ...others] = cell?.childNodes ?? [];
  const end = others.findIndex(({ nodeName }) => nodeName !== "I");
  const digits = end === -1 ? others : others.slice(0, end);
  return [first, ...digits]
    .map((node) => node?.textContent ?? "")
    .join("")
    .trim();
}
