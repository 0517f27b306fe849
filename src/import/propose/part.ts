import type { CodeKind } from "../../schema/format/roles.ts";
import { FIGURES, listsOthers, type PlacedBlock, type PlacedColumn } from "../place/placed.ts";
import { codeKindOf, codeKindOfHeading, digitsOf } from "./codeKind.ts";
import { fixedRows, labelOf, type ProposedLine, proposeLines, TOTAL_LINE } from "./lines.ts";
import { rowValues } from "./rowValues.ts";
import { type Wording, withoutYear } from "./wording.ts";

/** Depth of a row, which indents and numbers alone show. */
const LEVEL = { id: "level", heading: ["层次"], role: "level" };
/** What a row is, where that does not follow from what it is part of. */
const ROW_TYPE = { id: "row_type", heading: ["行的类别"], role: "row-type" };

export interface ProposedPart {
  part: Record<string, unknown> & { columns: { id: string }[] };
  /** What the data file says of each row. */
  values: Record<string, string>[];
  /** The column that says how deep a row is, if it has one. */
  level: string | undefined;
}

/**
 * Proposes how a block is described. What the description fixes follows from its headings, not from the rows that one bureau happens to have, so
 * that another bureau's rows fit: in a summary the sums and the sources of money are lines, the subjects are not.
 */
export function proposePart(
  block: PlacedBlock,
  inSummary: boolean,
  isList: boolean,
  wording: Wording,
): ProposedPart {
  const coded = block.columns.some(({ role }) => role === "code");
  const { fixed, parent } = inSummary
    ? fixedRows(block, wording.isSubject)
    : { fixed: block.rows.map(({ kind }) => kind === "total"), parent: undefined };
  const lines = proposeLines(block, fixed, inSummary);
  const within = parent === undefined ? undefined : lines[parent]?.id;
  // Nothing is part of anything where no figures are.
  const isBare = isList && !block.columns.some(({ role }) => FIGURES.has(role));
  const level = coded || isBare ? [] : [LEVEL];
  const rowType = (coded && !isListed(block)) || isBare ? [] : [ROW_TYPE];
  const printed = lines.filter((line) => line !== undefined);
  const mayHaveTotal = !inSummary && !isBare && block.columns.some(({ id }) => id === "label");
  const all = printed.length === 0 && mayHaveTotal ? [TOTAL_LINE] : printed;
  return {
    part: {
      ...(block.id === block.side ? {} : { id: block.id }),
      side: block.side,
      ...(block.figureOf ? { figureOf: block.figureOf } : {}),
      ...(block.changeOf ? { changeOf: block.changeOf } : {}),
      columns: [...block.columns.map((column) => columnOf(column, wording.year)), ...level, ...rowType],
      ...(all.length > 0 ? { lines: all.map((line) => lineOf(line, block, wording.year)) } : {}),
      ...(block.treeUnknown || isList ? {} : unitsOf(block)),
      items: { ...itemsOf(block), ...(within === undefined ? {} : { parent: within }) },
    },
    level: level[0]?.id,
    values: rowValues(block, fixed, { level: level[0]?.id, rowType: rowType[0]?.id }),
  };
}

/** Whether what the rows of a block with codes are may not follow from the codes alone: it lists other things than subjects, or units. */
const isListed = ({ columns }: PlacedBlock): boolean =>
  listsOthers(columns) || columns.some(({ role }) => role === "unit-code" || role === "unit-name");

function columnOf(column: PlacedColumn, year: number): { id: string } & Record<string, unknown> {
  const { id, heading, role, figureOf, sumOf, shareOf, changeOf, from } = column;
  const isSum = role === "total" || role === "subtotal";
  return {
    id,
    heading: heading.map((text) => withoutYear(text, year)),
    role,
    ...(figureOf ? { figureOf } : {}),
    ...(sumOf && isSum ? { sumOf } : {}),
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
  const inUnit = block.rows.some((row) => !row.cells.get("label")?.value && labelOf(row) === label);
  return { ...rest, label: withoutYear(label, year), ...(inUnit ? { labelColumn: "unit_name" } : {}) };
}

/** Whether a row prints a unit's name in the column of names of subjects, perhaps with its code in that of theirs. */
const isUnitAmongSubjects = ({ kind, cells }: PlacedBlock["rows"][number]): boolean =>
  kind === "unit" && cells.has("label") && !cells.has("unit_code") && !cells.has("unit_name");

function unitsOf(block: PlacedBlock): Record<string, unknown> {
  const among = block.rows.filter(isUnitAmongSubjects);
  if (among.length > 0) {
    const codeColumn = among.some(({ cells }) => cells.has("code")) ? { codeColumn: "code" } : {};
    return { units: { ...codeColumn, nameColumn: "label" } };
  }
  const code = block.columns.find(({ role }) => role === "unit-code");
  const name =
    block.columns.find(({ role }) => role === "unit-name") ??
    (code && block.columns.find(({ role }) => role === "label"));
  return name ? { units: { ...(code ? { codeColumn: code.id } : {}), nameColumn: name.id } } : {};
}

function itemsOf(block: PlacedBlock): Record<string, unknown> {
  const rows = block.rows.filter((row) => !isUnitAmongSubjects(row));
  const codes = (id: string) => rows.flatMap((row) => row.cells.get(id)?.value || []);
  const own = codes("code");
  /** The classification of a column's codes; of one without codes that of its headings. */
  const kindIn = (id: string): CodeKind | undefined => {
    const column = block.columns.find((each) => each.id === id);
    const found = codes(id);
    return column && (codeKindOf(found) ?? (found.length === 0 ? codeKindOfHeading(column.heading) : "none"));
  };
  const codeKind = kindIn("code") ?? "none";
  const pairedCodeKind = kindIn("paired_code");
  const thirdCodeKind = kindIn("third_code");
  return {
    codeKind,
    ...(pairedCodeKind ? { pairedCodeKind } : {}),
    ...(thirdCodeKind ? { thirdCodeKind } : {}),
    ...(codeKind === "none" ? {} : { digits: digitsOf(codeKind, own), codeMayBeBlank: true }),
  };
}
