import { askHtml, askJson, byId, type Cell, put, sayAloud, send } from "./ask.ts";
import { closeForms, onForms, openCorrection, openNote, previewTyped, readNumber } from "./forms.ts";
import { cellOf, findFigure, firstFigure, focusFigure, listRow, moveFrom, tableOf } from "./grid.ts";
import { showSheet, turnSheet } from "./sheet.ts";

/** The cell that is looked at. */
let current: Cell = { scope: "", file: "", row: "", field: "" };

const valueIn = (cell: Cell): string => findFigure(cell)?.firstChild?.textContent ?? "";

/** Shows a table, and a cell of it in sight and in focus; the table's first one where none is named. */
async function showTable(cell: Cell): Promise<void> {
  const [shown, last] = await Promise.all([
    askJson<{ progress: string; tables: string; table: string }>("table", { ...cell }),
    askHtml("last"),
  ]);
  if (!shown) return;
  byId("progress").textContent = shown.progress;
  put("tables", shown.tables);
  put("table", shown.table);
  put("last", last);
  const figure = findFigure(cell) ?? firstFigure();
  if (figure) {
    focusFigure(figure);
    await showCell(cellOf(figure), true);
  } else {
    current = cell;
    put("cell", "");
    byId("table").focus();
    await showSheet(cell, true);
  }
}

async function showCell(cell: Cell, isNew: boolean): Promise<void> {
  current = cell;
  closeForms();
  const [html] = await Promise.all([askHtml("cell", { ...cell }), showSheet(cell, isNew)]);
  if (current === cell) put("cell", html);
}

/** Does one thing after the other: what is pressed before the next cell is shown would be said of one that nobody has seen. */
async function alone(work: () => Promise<void>): Promise<void> {
  const table = byId("table");
  if (table.ariaBusy === "true") return;
  table.ariaBusy = "true";
  await work();
  table.ariaBusy = null;
}

const decide = (decision: object): Promise<void> =>
  alone(async () => {
    const outcome = await send(decision);
    if (!outcome) return;
    await showTable(outcome.next ?? current);
    sayAloud(outcome.said);
  });

const step = (values: Record<string, string>): Promise<void> =>
  alone(async () => {
    const found = await askJson<{ next?: Cell; said: string }>("step", { ...current, ...values });
    if (found?.next) await showTable(found.next);
    if (found) sayAloud(found.said);
  });

/** What buttons and keys do. */
const ACTIONS: Record<string, () => unknown> = {
  accept: () => decide({ kind: "accept", cells: [current] }),
  row: () => {
    const cells = listRow(current.row);
    return cells.length > 0 && decide({ kind: "accept", cells });
  },
  table: () => decide({ kind: "accept-table", ...tableOf() }),
  correct: () => openCorrection(valueIn(current)),
  illegible: openNote,
  next: () => step({}),
  previous: () => step({ back: "" }),
  undo: () => decide({ kind: "undo" }),
  finish: () => decide({ kind: "finish" }),
};

const KEYS: Record<string, string> = {
  Enter: "accept",
  a: "accept",
  r: "row",
  t: "table",
  e: "correct",
  F2: "correct",
  x: "illegible",
  n: "next",
  p: "previous",
  u: "undo",
};

byId("table").addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const figure = (event.target as Element).closest<HTMLElement>("td.figure");
  const to = figure && moveFrom(figure, event.key);
  const action = ACTIONS[KEYS[event.key] ?? KEYS[event.key.toLowerCase()] ?? ""];
  const candidate = document.querySelectorAll<HTMLElement>("[data-candidate]")[Number(event.key) - 1];
  if (to) focusFigure(to);
  else if (action) action();
  else if (candidate) candidate.click();
  else return;
  event.preventDefault();
});

byId("table").addEventListener("focusin", (event) => {
  const figure = (event.target as Element).closest<HTMLElement>("td.figure");
  if (!figure) return;
  const cell = cellOf(figure);
  const isSame = cell.row === current.row && cell.field === current.field && cell.file === current.file;
  if (!isSame || cell.scope !== current.scope) void showCell(cell, false);
});

document.addEventListener("click", (event) => {
  const target = (event.target as Element).closest<HTMLElement>("button, rect, td.figure, td.box");
  const { do: action = "", candidate, number, index, page, source = "", scope, file } = target?.dataset ?? {};
  if (target?.matches("td.figure")) focusFigure(target);
  else if (target?.matches("#sheet [data-row]")) {
    const figure = findFigure(cellOf(target));
    if (figure) focusFigure(figure);
  } else if (action) ACTIONS[action]?.();
  else if (candidate !== undefined) void decide({ kind: "correct", cell: current, value: candidate });
  else if (number !== undefined) openCorrection(number, index);
  else if (page !== undefined) void turnSheet(current, source, page);
  else if (scope !== undefined && file !== undefined)
    void alone(() => showTable({ scope, file, row: "", field: "" }));
});

const backToCell = (): void => {
  closeForms();
  const figure = findFigure(current);
  if (figure) focusFigure(figure);
};

onForms(
  (value) => decide({ kind: "correct", cell: current, value, ...readNumber() }),
  (note) => decide({ kind: "illegible", cell: current, note }),
  backToCell,
);
previewTyped(() => current);
await step({});
