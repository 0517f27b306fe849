import { byId, type Cell } from "./ask.ts";

const figures = (): HTMLElement[] => [...byId("table").querySelectorAll<HTMLElement>("td.figure")];

/** The cell of an element of the table, or of a box on a page. */
export function cellOf(element: Element): Cell {
  const { row = "", field = "" } = (element as HTMLElement).dataset;
  return { ...tableOf(), row, field };
}

/** The table that is shown. */
export function tableOf(): Pick<Cell, "scope" | "file"> {
  const { scope = "", file = "" } = byId("table").querySelector<HTMLElement>(".parts")?.dataset ?? {};
  return { scope, file };
}

export const findFigure = ({ row, field }: Pick<Cell, "row" | "field">): HTMLElement | undefined =>
  figures().find(({ dataset }) => dataset["row"] === row && dataset["field"] === field);

/** The first amount of the table that is shown. */
export const firstFigure = (): HTMLElement | undefined => figures()[0];

/** The cells of a row that hold something nobody has looked at. */
export const listRow = (row: string): Cell[] =>
  figures()
    .filter(({ dataset, classList }) => dataset["row"] === row && LEFT.some((way) => classList.contains(way)))
    .map(cellOf);

const LEFT = ["open", "certain", "proved"];

/** The one cell that Tab reaches is the one that was last looked at. */
export function focusFigure(figure: HTMLElement): void {
  for (const other of byId("table").querySelectorAll<HTMLElement>("td[tabindex='0']")) other.tabIndex = -1;
  figure.tabIndex = 0;
  figure.focus();
  figure.scrollIntoView({ block: "nearest", inline: "nearest" });
}

/** The amount to which a key leads from another: along its row, or to its column in the next row that has it. */
export function moveFrom(figure: HTMLElement, key: string): HTMLElement | undefined {
  const row = figures().filter(({ parentElement }) => parentElement === figure.parentElement);
  const at = row.indexOf(figure);
  if (key === "ArrowRight") return row[at + 1];
  if (key === "ArrowLeft") return row[at - 1];
  if (key === "Home") return row[0];
  if (key === "End") return row.at(-1);
  const column = figures().filter(({ dataset }) => dataset["field"] === figure.dataset["field"]);
  const step = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
  return step === 0 ? undefined : column[column.indexOf(figure) + step];
}
