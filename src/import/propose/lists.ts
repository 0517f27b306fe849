import type { PlacedCell, PlacedColumn, PlacedRow } from "../place/placed.ts";
import type { Sheet, Sheets } from "../sheets/sheet.ts";
import type { ProposedTable } from "./table.ts";

/** A column of a list as its format describes it. */
interface ListColumn {
  id: string;
  heading: string[];
  role: string;
  length?: number;
}

const column = (id: string, heading: string, role: string): ListColumn => ({
  id,
  heading: [heading.replace(/[:：]$/, "")],
  role,
});

/** The lists of a document's performance sheets, described as they are printed: projects and their indicators. None where it prints no sheet. */
export function proposeLists({ sheets, headings }: Sheets): ProposedTable[] {
  if (sheets.length === 0) return [];
  const numbers = numberSheets(sheets);
  const projects = listOf(
    "projects",
    "项目绩效目标表",
    ["sheet_number"],
    projectColumns(sheets),
    sheets.map((sheet, n) => projectRow(sheet, numbers[n] ?? "")),
  );
  if (headings.size === 0) return [projects];
  const rows = sheets.flatMap(({ indicators }, n) =>
    indicators.map(({ table, cells }, row) => ({
      file: table.file,
      values: { sheet_number: numbers[n] ?? "", row_number: String(row + 1) },
      cells,
    })),
  );
  return [
    projects,
    listOf("indicators", "项目绩效指标", ["sheet_number", "row_number"], indicatorColumns(headings), rows),
  ];
}

/** The numbers by which indicators name their sheets: 0 for that of the whole department, from 1 for the others. */
export function numberSheets(sheets: readonly Sheet[]): string[] {
  let last = 0;
  return sheets.map(({ overall }) => (overall ? "0" : String(++last)));
}

function projectColumns(sheets: readonly Sheet[]): ListColumn[] {
  const plain = sheets.some(({ overall }) => !overall) ? sheets.filter(({ overall }) => !overall) : sheets;
  const all = [...plain, ...sheets];
  const labels = (of: "words" | "funds") => {
    const found = new Map<string, string>();
    for (const sheet of all)
      for (const [id, { label }] of sheet[of]) if (!found.has(id)) found.set(id, label);
    return found;
  };
  const words = labels("words");
  const lengths = new Set(sheets.flatMap(({ words: own }) => own.get("code")?.cell.value.length ?? []));
  const [length] = lengths.size === 1 ? lengths : [];
  return [
    column("sheet_number", "序号", "sheet-number"),
    ...(words.has("code")
      ? [
          {
            ...column("project_code", words.get("code") ?? "", "project-code"),
            ...(length ? { length } : {}),
          },
        ]
      : []),
    column("project_name", all[0]?.name.label ?? "", "label"),
    ...[...words].filter(([id]) => id !== "code").map(([id, label]) => column(id, label, "text")),
    ...[...labels("funds")].map(([id, label]) => column(id, label, id === "budget" ? "total" : "part")),
    column("unit", "金额单位", "unit"),
  ];
}

/** What columns of indicators tell, as formats name it. */
const INDICATOR_ROLES: Readonly<Record<string, string>> = {
  level1: "indicator-level",
  level2: "indicator-level",
  level3: "label",
  sign: "target-sign",
  value: "target",
  target_unit: "target-unit",
};

function indicatorColumns(headings: ReadonlyMap<string, string>): ListColumn[] {
  const printed = [...headings].map(([id, heading]) => column(id, heading, INDICATOR_ROLES[id] ?? "text"));
  return [
    column("sheet_number", "表的序号", "sheet-number"),
    column("row_number", "序号", "row-number"),
    ...printed,
  ];
}

interface Row {
  file: number;
  values: Record<string, string>;
  cells: ReadonlyMap<string, PlacedCell>;
}

function projectRow({ table, name, words, unit, funds }: Sheet, number: string): Row {
  const cells = new Map([["project_name", name.cell]]);
  for (const [id, { cell }] of [...words, ...funds]) cells.set(id === "code" ? "project_code" : id, cell);
  return { file: table.file, values: { sheet_number: number, unit }, cells };
}

function listOf(
  id: string,
  title: string,
  rowKey: string[],
  columns: ListColumn[],
  rows: Row[],
): ProposedTable {
  const placed = rows.map(({ cells }): PlacedRow => ({ kind: "item", level: 0, cells }));
  const figures = columns
    .filter(({ role }) => role === "total" || role === "part")
    .map(({ id: own, heading, role }) => ({ id: own, heading, role, from: [] }) as PlacedColumn);
  const block = { id: "", side: "" as const, columns: figures, rows: placed };
  return {
    format: {
      $schema: "../../../schemas/format-table.schema.json",
      id,
      titles: { department: title },
      mayBeEmpty: true,
      decimals: "any",
      rowKey,
      parts: [{ side: "", columns, items: { codeKind: "none" } }],
    },
    columns: columns.map((each) => each.id),
    rows: rows.map(({ file, values, cells }, n) => ({
      file,
      values: { ...Object.fromEntries([...cells].map(([field, { value }]) => [field, value])), ...values },
      placed: placed[n] as PlacedRow,
      block,
    })),
  };
}
