import { listColumns } from "../read/csv/rows.ts";
import type { Shared } from "../read/shared.ts";
import { blockOf, isMeasure } from "../schema/format/columns.ts";
import type { Column, Line, Part } from "../schema/format/part.ts";
import type { FormatTable } from "../schema/format.ts";
import type { Budget, Spending } from "./budget.ts";
import { writeLines } from "./write.ts";

type Takes = (spending: Spending) => boolean;

const isBasic: Takes = ({ project }) => !project;
const startsWith =
  (...beginnings: string[]): Takes =>
  ({ economic }) =>
    beginnings.some((beginning) => economic.startsWith(beginning));
const both =
  (...all: Takes[]): Takes =>
  (spending) =>
    all.every((takes) => takes(spending));
const isGeneral: Takes = ({ source }) => source === "general";
const isFund: Takes = ({ source }) => source === "fund";
const isPersonnel = both(isBasic, startsWith("301", "303"));
const isPublic = both(isBasic, startsWith("302", "310"));
const isThreePublic = startsWith("30212", "30217", "30231");

/** What a measure counts. Measures that are not here are blank: the made budgets have only current revenue of two sources. */
const MEASURES: Readonly<Record<string, Takes>> = {
  amount: () => true,
  total: () => true,
  current_year: () => true,
  fiscal_appropriation: () => true,
  general: isGeneral,
  general_fiscal: isGeneral,
  sum_general: isGeneral,
  fund: isFund,
  sum_fund: isFund,
  basic: isBasic,
  project: ({ project }) => project !== undefined,
  personnel: isPersonnel,
  public: isPublic,
  wages_and_welfare: both(isBasic, startsWith("301")),
  individual_and_family: both(isBasic, startsWith("303")),
  goods_and_services: both(isBasic, startsWith("302")),
  capital: both(isBasic, startsWith("310")),
  other_operating: ({ project }) => project?.category === "其他运转类",
  specific_target: ({ project }) => project?.category === "特定目标类",
  overseas: startsWith("30212"),
  vehicles: startsWith("30231"),
  vehicle_operation: startsWith("30231"),
  reception: startsWith("30217"),
};

/** What a table speaks of, where it is not the whole budget. */
const TABLES: Readonly<Record<string, Takes>> = {
  "general-public-expenditure": isGeneral,
  "government-fund-expenditure": isFund,
  "state-capital-expenditure": () => false,
  "basic-expenditure": both(isBasic, isGeneral),
  "basic-expenditure-details": isBasic,
  "project-expenditure": ({ project }) => project !== undefined,
  "operating-expenses": both(isPublic, isGeneral),
  "three-public-expenses": both(isThreePublic, isGeneral),
};

/** What a fixed line counts; undefined for one that stays blank. */
function findLineTakes({ id, type }: Line): Takes | undefined {
  const [, subject] = /^function-(\d{3})$/.exec(id) ?? [];
  if (subject) return ({ functional }) => functional.startsWith(subject);
  if (type === "total" || /^(total|current)-/.test(id) || id === "three-public") return () => true;
  return MEASURES[id.replaceAll("-", "_")] ?? (id === "overseas-other" ? MEASURES["overseas"] : undefined);
}

/** A table's data file, with whether it holds anything. */
export interface MadeTable {
  readonly text: string;
  readonly isEmpty: boolean;
}

/** Projects a budget into a table of a format: its fixed lines, its units, its coded or named rows. */
export function makeTable(table: FormatTable, budget: Budget, scope: Scope, shared: Shared): MadeTable {
  const takes = TABLES[table.id] ?? (() => true);
  const spendings = budget.spendings.filter(
    (spending) => takes(spending) && (scope.unit === undefined || spending.unit === scope.unit),
  );
  const isEmpty = spendings.length === 0;
  const rows =
    isEmpty && table.mayBeEmpty
      ? []
      : table.parts.flatMap((part) => makeRows(part, table, spendings, budget, shared));
  return { text: writeLines(listColumns(table), rows), isEmpty };
}

/** The department, or the unit at a position. */
export interface Scope {
  readonly unit: number | undefined;
}

type Cells = Record<string, string>;
interface MadeRow {
  readonly cells: Cells;
  readonly spendings: readonly Spending[];
}

function makeRows(
  part: Part,
  table: FormatTable,
  spendings: readonly Spending[],
  budget: Budget,
  shared: Shared,
): Cells[] {
  const rows = [
    ...part.lines.map((line): MadeRow => {
      const takes = findLineTakes(line);
      return {
        cells: { [line.labelColumn ?? "label"]: line.label },
        spendings: takes ? spendings.filter(takes) : [],
      };
    }),
    ...makeUnitRows(part, spendings, budget),
    ...(part.items ? makeItems(part, table, spendings, budget, shared) : []),
  ];
  return rows.map((row, index) => ({
    ...(blockOf(part) ? { side: blockOf(part) } : {}),
    ...Object.fromEntries(
      part.columns.filter(({ role }) => role === "row-number").map(({ id }) => [id, String(index + 1)]),
    ),
    ...row.cells,
    ...Object.fromEntries(
      part.columns.filter(isMeasure).map((column) => [column.id, sumCell(column, row.spendings)]),
    ),
  }));
}

/** The department's own row, and those of its units where the table has no other rows. */
function makeUnitRows({ units, items }: Part, spendings: readonly Spending[], budget: Budget): MadeRow[] {
  if (!units) return [];
  const name = (code: string, text: string): Cells => ({
    ...(units.codeColumn && { [units.codeColumn]: code }),
    [units.nameColumn]: text,
  });
  const own = { cells: name(budget.departmentCode, budget.department.name), spendings };
  if (items) return [own];
  return [
    own,
    ...budget.units.map((unit, position) => ({
      cells: name(unit.code, unit.name),
      spendings: spendings.filter((spending) => spending.unit === position),
    })),
  ];
}

function makeItems(
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

/** Nothing is printed for nothing. */
function sumCell({ id }: Column, spendings: readonly Spending[]): string {
  const takes = MEASURES[id];
  const sum = takes ? sumOf(spendings.filter(takes)) : 0;
  return sum === 0 ? "" : writeAmount(sum);
}

export function sumOf(spendings: readonly Spending[]): number {
  return spendings.reduce((sum, { amount }) => sum + amount, 0);
}

/** Hundredths as a decimal with two places. */
export function writeAmount(hundredths: number): string {
  const digits = String(hundredths).padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
