import { blockOf, findWhole, isMeasure } from "../../schema/format/columns.ts";
import type { Line, Part } from "../../schema/format/part.ts";
import type { FormatTable } from "../../schema/format.ts";
import { stripNumbering } from "../../text/labels.ts";
import { fillYears } from "../formats/printTable.ts";
import type { Derived } from "./derived.ts";
import { toSlug } from "./expand.ts";
import { hasPrintedTypes, nameTable, type Vocabulary } from "./vocabulary.ts";

/** Lines 其中, each at most the line that it is part of. */
export function listShareLines(
  table: FormatTable,
  call: (table: string) => string,
  vocabulary: Vocabulary,
): Derived[] {
  return table.parts.flatMap((part) =>
    part.lines.flatMap((line) => {
      const parent = part.lines.find(({ id }) => id === line.parent);
      if (line.type !== "of-which" || !parent) return [];
      const names = {
        table: nameTable(vocabulary, table.id) ?? table.id,
        line: nameLine(line),
        parent: stripNumbering(nameLine(parent)),
      };
      return part.columns.filter(isMeasure).map(({ id: measure }) => {
        const cells = (id: string): string[] => [`${addressPart(table, part)}[${id}]/${measure}`];
        const ids = { table: call(table.id), line: line.id, measure: toSlug(measure) };
        return {
          ids,
          names,
          block: blockOf(part),
          rule: { operator: "at-most", left: cells(line.id), right: cells(parent.id) },
        };
      });
    }),
  );
}

const addressPart = (table: FormatTable, part: Part): string =>
  [table.id, blockOf(part)].filter(Boolean).join(".");

/** The words of a line without its years: a rule holds in all of them. */
const nameLine = ({ label }: Pick<Line, "label">): string =>
  fillYears(label.replaceAll("{year}年", "本年").replaceAll("{lastYear}年", "上年"), "本年", "上年");

/** The totals of both sides of a side-by-side table: that of its first part of revenue is that of each part of expenditure. */
export function balanceSides(
  table: FormatTable,
  call: (table: string) => string,
  vocabulary: Vocabulary,
): Derived[] {
  const [left] = table.parts.flatMap((part) =>
    part.side === "revenue" ? (findTotal(table, part) ?? []) : [],
  );
  const rights = table.parts.flatMap((part) =>
    part.side === "expenditure" ? (findTotal(table, part) ?? []) : [],
  );
  if (!left) return [];
  return rights.map((right) => {
    const names = {
      table: nameTable(vocabulary, table.id) ?? table.id,
      left: left.label,
      right: right.label,
    };
    return {
      ids: { table: call(table.id) },
      names,
      block: right.block,
      rule: { operator: "equal", left: left.cells, right: right.cells },
    };
  });
}

/** The cell of a part's total: that of its one line which is one, or of the row that says so itself. Figures of another year have theirs apart. */
function findTotal(
  table: FormatTable,
  part: Part,
): { readonly label: string; readonly cells: readonly string[]; readonly block: string } | undefined {
  const totals = part.lines.filter(({ type }) => type === "total");
  const [line] = totals;
  const measure = findWhole(part)?.id;
  if (!measure || part.figureOf || totals.length > 1 || (!line && !hasPrintedTypes(part))) return undefined;
  const label = line
    ? nameLine(line)
    : `${part.columns.find(({ role }) => role === "label")?.heading[0] ?? ""}合计`;
  return {
    label,
    cells: [`${addressPart(table, part)}[${line ? line.id : "@total"}]/${measure}`],
    block: blockOf(part),
  };
}
