import type { Shared } from "../read/shared.ts";
import type { Column, Part } from "../schema/format/part.ts";
import type { FormatTable } from "../schema/format.ts";
import type { Budget, Spending } from "./budget.ts";
import { isPersonnel } from "./takes.ts";

/** A line's cells by column, but for its measures. */
export type Cells = Record<string, string>;
/** A row, and the spendings that its measures count. */
export interface MadeRow {
  readonly cells: Cells;
  readonly spendings: readonly Spending[];
}

/** The coded or named rows of a part of a table. */
export function makeItems(
  { items, columns }: Part,
  { id }: FormatTable,
  spendings: readonly Spending[],
  budget: Budget,
  shared: Shared,
): MadeRow[] {
  const has = (role: Column["role"]): string | undefined =>
    columns.find((column) => column.role === role)?.id;
  if (!items) return [];
  if (items.codeKind === "functional" || items.codeKind === "department-economic") {
    const kind = items.codeKind;
    const nameOf = (ofKind: typeof kind | "government-economic", code: string): string =>
      shared.subjects.get(ofKind)?.get(code)?.name ?? code;
    const codeOf = (spending: Spending): string =>
      kind === "functional" ? spending.functional : spending.economic;
    if (items.pairedCodeKind)
      return groupRows(
        spendings,
        ({ economic, paired }) => `${economic} ${paired}`,
        (key) => {
          const [code = "", paired = ""] = key.split(" ");
          return {
            code,
            label: nameOf(kind, code),
            paired_code: paired,
            paired_label: nameOf("government-economic", paired),
          };
        },
      );
    const digits = items.digits ?? [];
    const codes = [
      ...new Set(spendings.flatMap((spending) => digits.map((length) => codeOf(spending).slice(0, length)))),
    ].sort();
    return codes.map((code) => ({
      cells: { code, label: nameOf(kind, code) },
      spendings: spendings.filter((spending) => codeOf(spending).startsWith(code)),
    }));
  }
  const unitColumn = has("unit-name");
  const categoryColumn = has("category");
  if (items.names === "project")
    return budget.projects.map((project) => ({
      cells: {
        label: project.name,
        ...(categoryColumn && { [categoryColumn]: project.category }),
        ...(unitColumn && { [unitColumn]: budget.units[project.unit]?.name ?? "" }),
      },
      spendings: spendings.filter((spending) => spending.project === project),
    }));
  // A table without any label has one row: the whole.
  if (!has("label")) return [{ cells: {}, spendings }];
  if (unitColumn && categoryColumn)
    return groupRows(
      spendings,
      (spending) => `${spending.unit} ${isPersonnel(spending) ? "人员类" : "公用经费"}`,
      (key) => {
        const [unit = "", category = ""] = key.split(" ");
        return {
          [unitColumn]: budget.units[Number(unit)]?.name ?? "",
          [categoryColumn]: category,
          label: `${category}项目`,
        };
      },
    );
  if (id === "operating-expenses")
    return groupRows(
      spendings,
      ({ economic }) => economic,
      (code) => ({ label: shared.subjects.get("department-economic")?.get(code)?.name ?? code }),
    );
  throw new Error(`No rows known for ${id}`);
}

function groupRows(
  spendings: readonly Spending[],
  key: (spending: Spending) => string,
  name: (key: string) => Cells,
): MadeRow[] {
  return [...Map.groupBy(spendings, key)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([value, group]) => ({ cells: name(value), spendings: group }));
}
