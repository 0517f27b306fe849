import { compareAmounts, countDecimals, exact, sumAmounts } from "../../../../src/money.ts";
import type { Line } from "./readers.ts";

/** The disclosure and scope that print an amount, or that a relation is of. */
const nameScope = (line: Line): string =>
  [line["bureau_id"], line["disclosure_year"] ?? line["fiscal_year"], line["scope"]].join("/");

const nameTable = (line: Line): string => `${nameScope(line)}/${line["table_id"]}`;

/** What adds up by itself: a side or block, and in it the figures of one year and phase. */
const nameSum = (line: Line): string =>
  [nameTable(line), line["side"], line["block"], line["fiscal_year"], line["phase"]].join("/");

/**
 * Tables of `amounts.csv` in which the sum over rows of type leaf and measures of role part is not the printed total, to within half a
 * printed unit for each of them; but for tables of which `reconciliation.csv` says that the print itself does not agree. Only the columns
 * of the files are used.
 */
export function listBrokenTotals(
  amounts: readonly Line[],
  relations: readonly Line[],
): { table: string; fault: string }[] {
  const broken = relations.filter((relation) => relation["status"] === "mismatch");
  const excused = new Set(
    broken.flatMap((relation) =>
      (relation["tables"] ?? "").split(" ").map((table) => `${nameScope(relation)}/${table}`),
    ),
  );
  const held = amounts.filter((line) => !excused.has(nameTable(line)));
  return [...Map.groupBy(held, nameSum)].flatMap(([table, lines]) => {
    // Of a list, only the columns that its own file does not have are here: where all are parts of those, nothing adds up.
    if (lines.every((line) => line["measure_role"] === "of-which")) return [];
    const terms = lines
      .filter((line) => line["row_type"] === "leaf" && line["measure_role"] === "part")
      .map((line) => line["amount"] ?? "");
    const totals = findTotals(lines);
    if (totals.length > 1) return [{ table, fault: "more than one printed total" }];
    const [total] = totals;
    if (total === undefined) return [];
    const decimals = Math.max(...lines.map((line) => countDecimals(line["amount"] ?? "")));
    const bound = exact.multiply(exact.halfUnit(decimals), String(terms.length + 1));
    const difference = exact.subtract(sumAmounts(terms), total);
    return compareAmounts(exact.absolute(difference), bound) <= 0
      ? []
      : [{ table, fault: `parts less total is ${difference}, bound ${bound}` }];
  });
}

/**
 * What the print calls the total: the amount of the total row in the total's column; a table of one row has no other row, one without a
 * total's column has one part. Several rows without a total, or several parts without its column, are of no total.
 */
function findTotals(lines: readonly Line[]): string[] {
  const totals = lines.filter((line) => line["row_type"] === "total");
  const isOneRow = new Set(lines.map((line) => line["row_id"])).size === 1;
  const rows = totals.length > 0 || !isOneRow ? totals : lines;
  const whole = rows.filter((line) => line["measure_role"] === "total");
  const parts = rows.filter((line) => line["measure_role"] === "part");
  const hasOnePart = new Set(parts.map((line) => line["measure_id"])).size === 1;
  return (whole.length > 0 ? whole : hasOnePart ? parts : []).map((line) => line["amount"] ?? "");
}
