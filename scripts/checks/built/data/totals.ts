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
    const total = findTotal(lines);
    if (total === undefined) return [{ table, fault: "no printed total, or more than one" }];
    const decimals = Math.max(...lines.map((line) => countDecimals(line["amount"] ?? "")));
    const bound = exact.multiply(exact.halfUnit(decimals), String(terms.length + 1));
    const difference = exact.subtract(sumAmounts(terms), total);
    return compareAmounts(exact.absolute(difference), bound) <= 0
      ? []
      : [{ table, fault: `parts less total is ${difference}, bound ${bound}` }];
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
