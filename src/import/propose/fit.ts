import { blockOf, findColumn, isMeasure } from "../../schema/format/columns.ts";
import type { Line, Part } from "../../schema/format/part.ts";
import type { FormatTable } from "../../schema/format.ts";
import { isListTable } from "../../schema/lists.ts";
import { normalizeLabel } from "../../text/labels.ts";
import { FIGURES } from "../place/placed.ts";
import { labelOf } from "./lines.ts";
import { type Aligned, alignColumns, isPrinted, type OwnColumn, pairColumns } from "./sameColumns.ts";
import { headingKey } from "./sameHeading.ts";
import type { ProposedRow, ProposedTable } from "./table.ts";
import { withoutYear } from "./wording.ts";

/** How a printed table is read as one that a format describes. */
export interface Fit {
  table: FormatTable;
  /** By ids of the parts that the print was parted into. */
  parts: ReadonlyMap<string, PartFit>;
}

export interface PartFit {
  part: Part;
  /** Columns of the format by those of the proposal. */
  columns: ReadonlyMap<string, string>;
  /** The line of the format that each row prints, if it prints one. */
  lines: readonly (Line | undefined)[];
}

/** Why a printed table is not one that a format describes: what is printed, and what the format has there. */
export interface Misfit {
  why: "table" | "unit" | "blocks" | "columns" | "rows" | "validation";
  printed: string;
  known: string;
}

export const isMisfit = (fit: Fit | Misfit): fit is Misfit => "why" in fit;

/** A part as a proposal describes it. */
type OwnPart = Pick<Part, "id" | "side"> & { columns: OwnColumn[]; items?: unknown; units?: unknown };

/** Reads a printed table as `table` of a format whose unit is `unit`. `year` is the disclosure's. */
export function fitTable(own: ProposedTable, table: FormatTable, unit: string, year: number): Fit | Misfit {
  const ownUnit = own.format["unit"] as string | undefined;
  const knownUnit = table.unit ?? unit;
  if (ownUnit !== undefined && ownUnit !== knownUnit)
    return { why: "unit", printed: ownUnit, known: knownUnit };
  const ownParts = own.format["parts"] as OwnPart[];
  if (ownParts.length !== table.parts.length)
    return { why: "blocks", printed: String(ownParts.length), known: String(table.parts.length) };
  const parts = new Map<string, PartFit>();
  for (const [n, ownPart] of ownParts.entries()) {
    const part = table.parts[n] as Part;
    if (part.side !== ownPart.side) return { why: "blocks", printed: ownPart.side, known: part.side };
    const rows = own.rows.filter(({ block }) => ownParts.length === 1 || block.id === blockOf(ownPart));
    const columns = fitColumns(ownPart.columns, part, rows, isListTable(table.id));
    if (!("columns" in columns))
      return {
        why: "columns",
        printed: columns.printed?.heading.join("/") ?? "",
        known: columns.known?.heading.join("/") ?? "",
      };
    const lines = matchLines(part, rows, year);
    const stranger = findStranger(part, rows, lines);
    if (stranger !== undefined) return { why: "rows", printed: stranger, known: "" };
    parts.set(blockOf(ownPart), { part, columns: columns.columns, lines });
  }
  return { table, parts };
}

function fitColumns(own: OwnColumn[], part: Part, rows: ProposedRow[], isList: boolean): Aligned {
  if (isList) return pairColumns(own, part.columns);
  const isFilled = (id: string) => rows.some(({ values }) => (values[id] ?? "") !== "");
  const aligned = alignColumns(own, part.columns, isFilled);
  const hasFigures = rows.some(({ block, values }) =>
    block.columns.some(({ id, role }) => FIGURES.has(role) && (values[id] ?? "") !== ""),
  );
  return "columns" in aligned || hasFigures ? aligned : (byHeadings(own, part) ?? aligned);
}

/** Of a table without figures the headings alone tell the columns: what kinds they are cannot be seen. Null where they differ. */
function byHeadings(own: OwnColumn[], { columns }: Part): { columns: ReadonlyMap<string, string> } | null {
  const headings = (all: readonly Pick<OwnColumn, "heading" | "role">[]) => [
    ...new Set(all.filter(isPrinted).map(({ heading }) => headingKey(heading))),
  ];
  if (headings(own).join("\n") !== headings(columns).join("\n")) return null;
  return {
    columns: new Map(
      own.filter(isPrinted).flatMap(({ id, heading, role }) => {
        const same = columns.filter((column) => headingKey(column.heading) === headingKey(heading));
        const found = same.find((column) => column.role === role) ?? same.at(-1);
        return found ? [[id, found.id] as const] : [];
      }),
    ),
  };
}

/** The line that each row prints: the next one of its name, else the first that has no row yet. */
function matchLines({ lines }: Part, rows: readonly ProposedRow[], year: number): (Line | undefined)[] {
  const open = new Map(lines.map((line, n) => [n, line]));
  let last = -1;
  return rows.map(({ placed }) => {
    const name = normalizeLabel(withoutYear(labelOf(placed), year));
    if (name === "" || placed.cells.get("code")?.value) return undefined;
    const same = [...open].filter(([, line]) => normalizeLabel(line.label) === name);
    const [found] = same.find(([n]) => n > last) ?? same[0] ?? [];
    if (found === undefined) return undefined;
    open.delete(found);
    last = found;
    return lines[found];
  });
}

/** The name of a row for which the format has no place, or another than the print; undefined where each has one. */
function findStranger(
  part: Part,
  rows: readonly ProposedRow[],
  lines: readonly (Line | undefined)[],
): string | undefined {
  const { items } = part;
  const isLeveled = findColumn(part, "level") !== undefined;
  const isTyped = findColumn(part, "row-type") !== undefined;
  const top = items?.parent ?? part.lines.find(({ type }) => type === "total")?.id;
  const numbers = new Map(rows.map(({ placed }, n) => [placed, n]));
  const found = rows.find(({ placed, block }, n) => {
    if (lines[n] || (placed.kind === "unit" && part.units)) return false;
    if (!items || (placed.kind === "total" && !isTyped)) return true;
    // Nothing is part of anything where no figures are.
    if (!part.columns.some(isMeasure)) return false;
    // What rows of a list are part of follows from their kinds.
    if (part.sums) return false;
    // What codes are part of follows from the codes.
    if (items.codeKind !== "none") return false;
    if ((placed.kind === "of-which" || block.treeUnknown) && !isTyped) return true;
    if (placed.levels && !isLeveled) return true;
    const above = placed.parent === undefined ? undefined : block.rows[placed.parent];
    if (!above) return false;
    const line = lines[numbers.get(above) ?? -1];
    return line ? line.id !== top : !isLeveled;
  });
  return found && (labelOf(found.placed) || " ");
}
