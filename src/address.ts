/** Addresses of what a disclosure prints. They are carried as objects; text is made of them where they leave the program. */

/** Where a printed figure stands in the data of a disclosure. */
export interface CellAddress {
  readonly scope: string;
  /** Folder of the disclosure, such as `2024` or `2024-final`, where it is not the one in hand. */
  readonly folder?: string | undefined;
  /** Id of a statutory table, or name of a list. */
  readonly table: string;
  readonly row: string;
  readonly field: string;
}

/** `scope[@folder]/table/row/field`: unique in a bureau's disclosures. */
export function printCellAddress({ scope, folder, table, row, field }: CellAddress): string {
  return [folder === undefined ? scope : `${scope}@${folder}`, table, row, field].join("/");
}

/** A cell of a table of the scope in hand, as summaries refer to it. */
export type TableCell = Pick<CellAddress, "table" | "row" | "field">;

export const printTableCell = ({ table, row, field }: TableCell): string => [table, row, field].join("/");

/** The cell that somebody referred to. */
export function parseTableCell(text: string): TableCell {
  const [table = "", row = "", field = ""] = text.split("/");
  return { table, row, field };
}

/** A cell of any disclosure of a site. */
export interface AmountAddress extends CellAddress {
  readonly bureau: string;
  readonly folder: string;
}

/** `bureau/folder/scope/table/row/field`: the public id by which an amount is cited, the same in every version. */
export const printAmountId = ({ bureau, folder, scope, table, row, field }: AmountAddress): string =>
  [bureau, folder, scope, table, row, field].join("/");

/** The amount that somebody cited; undefined where the text is no such id. */
export function parseAmountId(text: string): AmountAddress | undefined {
  const [bureau, folder, scope, table, row, field, ...rest] = text.split("/");
  if (!bureau || !folder || !scope || !table || !row || !field || rest.length > 0) return undefined;
  return { bureau, folder, scope, table, row, field };
}

/** What a rule was evaluated on: one relation of a rule that speaks of the scope as a whole has no more than these two. */
export interface RelationAddress {
  readonly rule: string;
  readonly scope: string;
  /** Id of a statutory table, or name of a list. */
  readonly table?: string | undefined;
  readonly row?: string | undefined;
  readonly measure?: string | undefined;
}

export const RELATION_PARTS = ["rule", "scope", "table", "row", "measure"] as const;

/** `rule.scope[.table.row[.measure]]`: the public id of a relation. */
export function printRelationAddress(address: RelationAddress): string {
  return RELATION_PARTS.map((part) => address[part])
    .filter((part) => part !== undefined)
    .join(".");
}

/** The address of a relation that somebody wrote down. */
export function parseRelationAddress(text: string): RelationAddress {
  const [rule = "", scope = "", table, row, ...measure] = text.split(".");
  return { rule, scope, table, row, measure: measure.length > 0 ? measure.join(".") : undefined };
}

/** The table or list that a data file of a scope holds: `tables/revenue.csv` is `revenue`. */
export const tableOfFile = (file: string): string => file.replace(/^tables\//, "").replace(/\.csv$/, "");

/** The scope of a data file of a disclosure, and what it holds: `department/projects.csv` is `projects` of `department`. */
export function parseDataFile(file: string): Pick<CellAddress, "scope" | "table"> {
  const [scope = "", ...own] = file.split("/");
  return { scope, table: tableOfFile(own.join("/")) };
}

/** The row of a performance sheet, or of one of its indicators: `sheet-3`, `sheet-3-2`. */
export const sheetRow = (sheet: string, indicator?: string): string =>
  indicator === undefined ? `sheet-${sheet}` : `sheet-${sheet}-${indicator}`;

/** The sheet of such a row, and the indicator if it is one; undefined for the rows of printed sums. */
export function parseSheetRow(
  row: string,
): { readonly sheet: string; readonly indicator: string | undefined } | undefined {
  const [, sheet, indicator] = /^sheet-(\d+)(?:-(\d+))?$/.exec(row) ?? [];
  return sheet === undefined ? undefined : { sheet, indicator };
}
