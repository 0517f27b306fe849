import { countDecimals, isAmount } from "../../../money.ts";
import { type ListRecord, nameLine } from "../../../read/lists.ts";
import { type Issue, makeIssue } from "../../../schema/issue.ts";
import type { ListReading } from "./lists.ts";

/** Columns of money in lists that are no tables and print one number of decimals. */
const MONEY = {
  projects: ["budget", "fiscal", "special_account", "unit_funds", "other"],
} as const;

/** Amounts from which on their number of decimals is the list's. */
const FEWEST_AMOUNTS = 3;

/** Amounts of a list with fewer decimals than all its other amounts: a spreadsheet cut the zeros off. */
export function checkListDecimals<K extends keyof typeof MONEY>(name: K, { records, csv }: ListReading<K>): Issue[] {
  const amounts = records.flatMap((record) =>
    MONEY[name].map((field) => ({ field, value: String(record[field as keyof ListRecord<K>] ?? ""), record })).filter(({ value }) => isAmount(value)),
  );
  const counts = Map.groupBy(amounts, ({ value }) => countDecimals(value));
  const [decimals, usual] = [...counts].reduce((most, each) => (each[1].length > most[1].length ? each : most), [0, [] as typeof amounts] as const);
  if (!csv || usual.length < FEWEST_AMOUNTS || usual.length < amounts.length - 1) return [];
  return amounts
    .filter(({ value }) => countDecimals(value) < decimals)
    .map(({ field, value, record }) =>
      makeIssue(
        "amount-decimals",
        csv.place(record.line, csv.header.indexOf(field)),
        { column: field, found: value, expected: String(decimals) },
        { row: nameLine(name, record), field, cause: "spreadsheet" },
      ),
    );
}
