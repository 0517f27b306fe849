import { compareAmounts, isAmount, sumAmounts } from "../../money.ts";
import { normalizeLabel } from "../../text/labels.ts";
import { FIGURES, type PlacedColumn, type PlacedTable } from "../place/placed.ts";
import type { Sheet } from "./sheet.ts";

/**
 * The sheets whose budgets other tables print, too: the rows of a project's name, in the same unit, add up to the sheets of that name; or all
 * projects together are the project expenditure. The budget of the whole department is its whole expenditure. A sheet whose own parts do not add up
 * agrees with nothing.
 */
export function agreeingSheets(sheets: readonly Sheet[], tables: readonly PlacedTable[]): ReadonlySet<Sheet> {
  const sound = sheets.filter((sheet) => isAmount(budgetOf(sheet)) && addsUp(sheet));
  const agreeing = new Set<Sheet>();
  const groups = [
    ...Map.groupBy(
      sound.filter(({ overall }) => !overall),
      ({ name, unit }) => `${normalizeLabel(name.cell.value)} ${unit}`,
    ).values(),
  ].map((group) => ({
    group,
    printed: (table: PlacedTable) => sumsOfName(table, group[0]?.name.cell.value ?? "", group.length === 1),
  }));
  const projects = sheets.filter(({ overall }) => !overall);
  const whole = [
    ...(sound.length > 0 && projects.every((sheet) => sound.includes(sheet))
      ? [{ group: projects, printed: projectTotals }]
      : []),
    ...sound.filter(({ overall }) => overall).map((sheet) => ({ group: [sheet], printed: wholeTotals })),
  ];
  for (const { group, printed } of [...groups, ...whole]) {
    const sum = sumAmounts(group.map(budgetOf));
    const found = tables.some(
      (table) =>
        group.every(({ unit }) => unit === table.unit) &&
        printed(table).some((amount) => compareAmounts(amount, sum) === 0),
    );
    if (found) for (const sheet of group) agreeing.add(sheet);
  }
  return agreeing;
}

const budgetOf = ({ funds }: Sheet): string => funds.get("budget")?.cell.value ?? "";

/** Whether the parts of a budget add up to it, where any is printed. */
function addsUp(sheet: Sheet): boolean {
  const parts = [...sheet.funds].flatMap(([id, { cell }]) =>
    id !== "budget" && isAmount(cell.value) ? [cell.value] : [],
  );
  return parts.length === 0 || compareAmounts(sumAmounts(parts), budgetOf(sheet)) === 0;
}

/** The amounts in each column of the rows that have a name, added up; of a single sheet also those of each row. */
function sumsOfName({ blocks }: PlacedTable, name: string, alone: boolean): string[] {
  return blocks.flatMap(({ columns, rows }) => {
    const own = rows.filter(({ cells }) =>
      [...cells.values()].some(({ value }) => normalizeLabel(value) === normalizeLabel(name)),
    );
    return columns
      .filter(({ role }) => FIGURES.has(role))
      .flatMap(({ id }) => {
        const amounts = own.map(({ cells }) => cells.get(id)?.value ?? "").filter(isAmount);
        return amounts.length === 0 ? [] : [sumAmounts(amounts), ...(alone ? amounts : [])];
      });
  });
}

/** What the total rows of a table print in some columns. */
function totalsOf({ blocks }: PlacedTable, wanted: (column: PlacedColumn) => boolean): string[] {
  return blocks
    .flatMap(({ columns, rows }) =>
      rows
        .filter(({ kind }) => kind === "total")
        .flatMap(({ cells }) => columns.filter(wanted).map(({ id }) => cells.get(id)?.value ?? "")),
    )
    .filter(isAmount);
}

const projectTotals = (table: PlacedTable): string[] =>
  totalsOf(
    table,
    ({ id, role }) =>
      id === "project" || (role === "total" && table.tableId.startsWith("project-expenditure")),
  );

const WHOLE: ReadonlySet<string> = new Set(["expenditure", "revenue-and-expenditure"]);

const wholeTotals = (table: PlacedTable): string[] =>
  WHOLE.has(table.tableId) ? totalsOf(table, ({ role }) => FIGURES.has(role)) : [];
