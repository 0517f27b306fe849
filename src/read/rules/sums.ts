import { isMeasure } from "../../schema/format/columns.ts";
import type { Column, Part } from "../../schema/format/part.ts";
import type { FormatTable } from "../../schema/format.ts";

/** A column, and the columns that it is the sum of; of an 其中, the one that it is a share of. */
export interface Sum {
  readonly table: FormatTable;
  readonly part: Part;
  readonly column: Column;
  readonly parts: readonly string[];
}

/**
 * What the totals and subtotals of each row are sums of. A subtotal that stands alone under its outer headings is the sum of what else
 * stands there. The total is the sum of all parts, those of such a subtotal being said by it. Other subtotals say it themselves
 * (`sumOf`), or nothing follows.
 */
export function listSums(table: FormatTable): Sum[] {
  return table.parts.flatMap((part) =>
    listYears(part).flatMap((columns): Sum[] => sumColumns(table, part, columns)),
  );
}

/** The measures of a part, those of one year and phase together: no sum goes across. */
function listYears(part: Part): Column[][] {
  return [
    ...Map.groupBy(part.columns.filter(isMeasure), ({ figureOf }) =>
      JSON.stringify([figureOf?.year, figureOf?.phase]),
    ).values(),
  ];
}

function sumColumns(table: FormatTable, part: Part, columns: readonly Column[]): Sum[] {
  const measures = columns.filter(({ role }) => role !== "of-which");
  const subtotals = measures.filter(({ role, sumOf }) => role === "subtotal" && !sumOf);
  const groups = new Map(subtotals.map((column) => [column, findGroup(column, measures)]));
  return measures.flatMap((column): Sum[] => {
    const members = column.role === "total" ? listBelowTotal(column, measures) : (groups.get(column) ?? []);
    const parts = column.sumOf ?? (column.role === "part" ? [] : listOutermost(members, groups));
    return parts.length > 0 ? [{ table, part, column, parts }] : [];
  });
}

/** The columns that a total may be the sum of: all, or those below its outer headings where a row has several totals. */
function listBelowTotal(total: Column, measures: readonly Column[]): readonly Column[] {
  const others = measures.filter(({ role }) => role !== "total");
  const outer = total.heading.slice(0, -1);
  if (measures.length - others.length === 1) return others;
  return outer.length > 0 ? others.filter(({ heading }) => startsWith(heading, outer)) : [];
}

/** The columns below a subtotal's heading, or those that stand with it below its outer headings if no other sum stands beside it. */
function findGroup(subtotal: Column, measures: readonly Column[]): readonly Column[] {
  const others = measures.filter((column) => column !== subtotal);
  const inner = others.filter(({ heading }) => startsWith(heading, subtotal.heading));
  if (inner.length > 0) return inner;
  const outer = subtotal.heading.slice(0, -1);
  const group = outer.length > 0 ? others.filter(({ heading }) => startsWith(heading, outer)) : [];
  const isSum = ({ role, heading }: Column): boolean =>
    role !== "part" && heading.length <= subtotal.heading.length;
  return group.some(isSum) ? [] : group;
}

function startsWith(heading: readonly string[], outer: readonly string[]): boolean {
  return heading.length > outer.length && outer.every((text, index) => heading[index] === text);
}

/** Columns without those that another of them is the sum of, and without sums that nothing is known of. */
function listOutermost(columns: readonly Column[], groups: ReadonlyMap<Column, readonly Column[]>): string[] {
  const known = columns.filter(
    (column) => column.role !== "subtotal" || (groups.get(column)?.length ?? 0) > 0,
  );
  const inner = new Set(known.flatMap((column) => groups.get(column) ?? []));
  return known.filter((column) => !inner.has(column)).map(({ id }) => id);
}

/** Of each 其中, the column before it, or the one that it names (`shareOf`). */
export function listShares(table: FormatTable): Sum[] {
  return table.parts.flatMap((part) =>
    listYears(part).flatMap((measures) =>
      measures.flatMap((column, index): Sum[] => {
        if (column.role !== "of-which") return [];
        const whole =
          column.shareOf ?? measures.slice(0, index).findLast(({ role }) => role !== "of-which")?.id;
        return whole === undefined ? [] : [{ table, part, column, parts: [whole] }];
      }),
    ),
  );
}
