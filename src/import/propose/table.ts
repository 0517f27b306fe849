import type { FormatTable } from "../../schema/format.ts";
import { isListTable } from "../../schema/lists.ts";
import type { PlacedBlock, PlacedColumn, PlacedRow, PlacedTable } from "../place/placed.ts";
import { codeKindOf } from "./codeKind.ts";
import { labelOf, type ProposedLine, proposeLines } from "./lines.ts";

/** A table of a proposed format, as its file holds it, and the rows of the document as the data file holds them. */
export interface ProposedTable {
  format: Record<string, unknown> & { id: string };
  /** Head of the data file. */
  columns: string[];
  rows: ProposedRow[];
}

export interface ProposedRow {
  /** Values by column of the data file. */
  values: Record<string, string>;
  placed: PlacedRow;
  block: PlacedBlock;
  /** Index of the document that prints it, where a list may stand in several. */
  file?: number;
}

/** What rows have that no page prints: their depth, where indents alone show it. */
const LEVEL = { id: "level", heading: ["层次"], role: "level" };
/** What a row is, where what it is part of cannot be told: a share of the total. */
const ROW_TYPE = { id: "row_type", heading: ["行的类别"], role: "row-type" };

/** Proposes how a table is described, from how it is printed. `year` is taken out of titles and headings. */
export function proposeTable(table: PlacedTable, year: number, inSummary: boolean): ProposedTable {
  const isList = isListTable(table.tableId);
  const parts = table.blocks.map((block) =>
    proposePart(block, year, inSummary && table.blocks.length > 1, isList),
  );
  const several = parts.length > 1;
  const columns = [
    ...(several ? ["side"] : []),
    ...new Set(parts.flatMap(({ part }) => part.columns.map(({ id }) => id))),
  ];
  const rows = parts.flatMap(({ block, rows: own }) =>
    own.map(({ values, placed }) => ({
      values: several ? { side: block.id, ...values } : values,
      placed,
      block,
      ...(isList ? { file: table.file } : {}),
    })),
  );
  return {
    format: {
      $schema: "../../../schemas/format-table.schema.json",
      id: table.tableId,
      titles: { department: withoutYear(table.title || table.tableId, year) },
      mayBeEmpty: true,
      ...(table.unit ? { unit: table.unit } : {}),
      decimals: "any",
      rowKey: rowKeyOf(rows, several),
      parts: parts.map(({ part }) => part),
    },
    columns,
    rows,
  };
}

interface ProposedPart {
  block: PlacedBlock;
  part: Record<string, unknown> & { columns: { id: string }[] };
  rows: { values: Record<string, string>; placed: PlacedRow }[];
}

function proposePart(block: PlacedBlock, year: number, inSummary: boolean, isList: boolean): ProposedPart {
  const summary = inSummary && !block.columns.some(({ role }) => role === "code");
  const fixed = block.rows.filter((row) => row.kind === "total");
  const named = block.rows.every((row) => labelOf(row) !== "");
  const lines = proposeLines(
    block,
    summary ? block.rows : fixed.map((row) => ({ ...row, parent: undefined })),
    summary,
  ).filter(({ label }) => label);
  const coded = block.columns.some(({ role }) => role === "code");
  const leveled = !summary && !coded && !block.treeUnknown && block.rows.some((row) => row.level > 0);
  const columns = [
    ...block.columns.map((column) => columnOf(column, year)),
    ...(leveled ? [LEVEL] : []),
    ...(block.treeUnknown ? [ROW_TYPE] : []),
  ];
  const rows = block.rows.map((row) => ({
    values: {
      ...valuesOf(row, block.columns, leveled),
      ...(block.treeUnknown && row.kind !== "total" ? { row_type: "of-which" } : {}),
    },
    placed: row,
  }));
  return {
    block,
    part: {
      ...(block.id === block.side ? {} : { id: block.id }),
      side: block.side,
      ...(block.figureOf ? { figureOf: block.figureOf } : {}),
      ...(block.changeOf ? { changeOf: block.changeOf } : {}),
      columns,
      ...(lines.length > 0 ? { lines: lines.map((line) => lineOf(line, block, year)) } : {}),
      ...(block.treeUnknown || isList ? {} : unitsOf(block)),
      ...(summary && named ? {} : { items: itemsOf(block) }),
    },
    rows,
  };
}

function columnOf(column: PlacedColumn, year: number): { id: string } & Record<string, unknown> {
  const { id, heading, role, figureOf, sumOf, shareOf, changeOf, from } = column;
  return {
    id,
    heading: heading.map((text) => withoutYear(text, year)),
    role,
    ...(figureOf ? { figureOf } : {}),
    ...(sumOf ? { sumOf } : {}),
    ...(shareOf ? { shareOf } : {}),
    ...(changeOf ? { changeOf } : {}),
    ...(from.length > 1 ? { split: splitOf(from.length) } : {}),
  };
}

/** The printed columns that a code joins, with their digits: 类 has three, 款 and 项 two. */
function splitOf(count: number): [string, number][] {
  return (["类", "款", "项", "目"] as const).slice(0, count).map((name, n) => [name, n === 0 ? 3 : 2]);
}

function lineOf(line: ProposedLine, block: PlacedBlock, year: number): Record<string, unknown> {
  const { label, ...rest } = line;
  const inLabel = block.rows.some((row) => row.cells.get("label")?.value === label);
  return { ...rest, label: withoutYear(label, year), ...(inLabel ? {} : { labelColumn: "unit_name" }) };
}

function unitsOf(block: PlacedBlock): Record<string, unknown> {
  const code = block.columns.find(({ role }) => role === "unit-code");
  const name =
    block.columns.find(({ role }) => role === "unit-name") ??
    (code && block.columns.find(({ role }) => role === "label"));
  return name ? { units: { ...(code ? { codeColumn: code.id } : {}), nameColumn: name.id } } : {};
}

function itemsOf(block: PlacedBlock): Record<string, unknown> {
  const codes = (id: string) => block.rows.flatMap((row) => row.cells.get(id)?.value || []);
  const own = codes("code");
  const codeKind = codeKindOf(own) ?? "none";
  const pairedCodeKind = codeKindOf(codes("paired_code"));
  const thirdCodeKind = codeKindOf(codes("third_code"));
  return {
    codeKind,
    ...(pairedCodeKind ? { pairedCodeKind } : {}),
    ...(thirdCodeKind ? { thirdCodeKind } : {}),
    ...(codeKind === "none"
      ? {}
      : { digits: [...new Set(own.map((code) => code.length))].sort((a, b) => a - b), codeMayBeBlank: true }),
  };
}

function valuesOf(row: PlacedRow, columns: PlacedColumn[], leveled: boolean): Record<string, string> {
  const values: Record<string, string> = {};
  for (const { id } of columns) {
    const value = row.cells.get(id)?.value;
    if (value !== undefined) values[id] = value;
  }
  if (leveled) values["level"] = row.kind === "total" ? "0" : String(Math.min(9, row.level + 1));
  return values;
}

/** The columns that tell rows apart: codes where no two rows have the same, else the position. */
function rowKeyOf(rows: ProposedRow[], several: boolean): string[] {
  const key = ["code", "paired_code", "third_code"].filter((id) =>
    rows.some(({ block }) => block.columns.some((column) => column.id === id)),
  );
  const keys = rows.map(({ values }) =>
    [several ? values["side"] : "", ...key.map((id) => values[id] ?? "")].join("|"),
  );
  const coded = rows.filter(({ values }) => key.some((id) => values[id]));
  return key.length > 0 &&
    coded.length > 0 &&
    new Set(keys.filter((_, n) => coded.includes(rows[n] as ProposedRow))).size === coded.length
    ? key
    : ["row_number"];
}

/** A printed text with its fiscal year and the one before as formats write them. */
export function withoutYear(text: string, year: number): string {
  return text.replaceAll(`${year}年`, "{year}年").replaceAll(`${year - 1}年`, "{lastYear}年");
}

/** Whether two scopes print a table alike: the same columns under the same headings, and rows that the first has a place for. */
export function isLike(first: ProposedTable, other: ProposedTable): boolean {
  const partsOf = ({ format }: ProposedTable) => format["parts"] as FormatTable["parts"];
  const heads = (table: ProposedTable) =>
    JSON.stringify([table.format["rowKey"], partsOf(table).map((part) => [part.side, part.columns])]);
  const labels = new Set(partsOf(first).flatMap(({ lines = [] }) => lines.map(({ label }) => label)));
  const fixed =
    partsOf(first).every((part) => part.items !== undefined) ||
    partsOf(other).every(({ lines = [] }) => lines.every(({ label }) => labels.has(label)));
  return heads(first) === heads(other) && fixed;
}
