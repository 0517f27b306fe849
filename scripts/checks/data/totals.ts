import { compareAmounts, countDecimals, exact, sumAmounts } from "../../../src/money.ts";
import type { Line } from "./readers.ts";

const PLACE = ["bureau_id", "fiscal_year", "scope", "table_id", "side"];

/** Where a line stands: bureau, year, scope, table and side. */
const nameTable = (line: Line): string => PLACE.map((column) => line[column] ?? "").join("/");

/**
 * Tables of `amounts.csv` in which the sum over rows of type leaf and measures of role part is not the printed total, to within half a
 * printed unit for each of them. Only the columns of the file are used.
 */
export function listBrokenTotals(amounts: readonly Line[]): { table: string; fault: string }[] {
  return [...Map.groupBy(amounts, nameTable)].flatMap(([table, lines]) => {
    const terms = lines.filter((line) => line["row_type"] === "leaf" && line["measure_role"] === "part").map((line) => line["amount"] ?? "");
    const total = findTotal(lines);
    if (total === undefined) return [{ table, fault: "no printed total, or more than one" }];
    const decimals = Math.max(...lines.map((line) => countDecimals(line["amount"] ?? "")));
    const bound = exact.multiply(exact.halfUnit(decimals), String(terms.length + 1));
    const difference = exact.subtract(sumAmounts(terms), total);
    return compareAmounts(exact.absolute(difference), bound) <= 0 ? [] : [{ table, fault: `parts less total is ${difference}, bound ${bound}` }];
  });
}

/** The total row's amount in the total's column; a table of one row has no other row, one without a total's column has one part. */
function findTotal(lines: readonly Line[]): string | undefined {
  const totals = lines.filter((line) => line["row_type"] === "total");
  const rows = totals.length > 0 ? totals : lines;
  const whole = rows.filter((line) => line["measure_role"] === "total");
  const found = whole.length > 0 ? whole : rows.filter((line) => line["measure_role"] === "part");
  return found.length === 1 ? found[0]?.["amount"] : undefined;
}
