import { blockOf } from "../../schema/format/columns.ts";
import type { ChangeRole } from "../../schema/format/roles.ts";
import type { FormatTable } from "../../schema/format.ts";
import type { Derived } from "./derived.ts";
import { toSlug } from "./expand.ts";
import type { Sum } from "./sums.ts";

const sideOf = ({ table, part }: Pick<Sum, "table" | "part">): Readonly<Record<string, string>> =>
  table.parts.length > 1 ? { side: blockOf(part) } : {};

/** Columns that add up to another, or stay below it, on each row. */
export function sumRow(
  { table, part, column, parts }: Sum,
  compare: "equal" | "at-most",
  call: (table: string) => string,
): Derived {
  const ids = { table: call(table.id), measure: toSlug(column.id) };
  return {
    ids,
    block: blockOf(part),
    rule: {
      operator: "row-sum",
      table: table.id,
      total: column.id,
      parts,
      ...sideOf({ table, part }),
      compare,
    },
  };
}

/** Columns that are the product of two others. */
export function listProducts(table: FormatTable): Derived[] {
  return table.parts.flatMap((part) =>
    part.columns.flatMap(({ id, productOf }) => {
      const rule = {
        operator: "product",
        table: table.id,
        factors: productOf,
        product: id,
        ...sideOf({ table, part }),
      };
      return productOf ? [{ ids: { table: table.id, measure: toSlug(id) }, block: blockOf(part), rule }] : [];
    }),
  );
}

/** Columns that say by how much another has changed, or by how many per cent, or how many per cent of another it is. */
export function listChanges(
  table: FormatTable,
  role: ChangeRole,
  call: (table: string) => string,
): Derived[] {
  return table.parts.flatMap((part) =>
    part.columns.flatMap(({ id, changeOf, role: own }) => {
      const of = changeOf ?? (part.changeOf ? [id, id] : undefined);
      if (own !== role || !of) return [];
      const from = changeOf ? {} : { from: part.changeOf };
      const rule = {
        operator: "row-change",
        table: table.id,
        change: id,
        of,
        ...from,
        percent: role !== "change",
        ...(role === "completion" && { completion: true }),
        ...sideOf({ table, part }),
      };
      return [{ ids: { table: call(table.id), measure: toSlug(id) }, block: blockOf(part), rule }];
    }),
  );
}
