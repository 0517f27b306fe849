import type { Content } from "../../read/seal/content.ts";
import { type Seal, sealFile } from "../../read/seal/seal.ts";
import { guessSlip } from "../../reconciliation/slips.ts";
import { type Expectation, type Issue, makeIssue, type Place } from "../../schema/issue.ts";
import type { Torn } from "./checkSeals.ts";
import type { Difference } from "./compare.ts";
import { findRepair } from "./repair.ts";

const AMOUNT = /^-?\d+(\.\d+)?$/;
/** Places of one file that are named; of more, it is said how many there are. */
const MOST_NAMED = 8;

/**
 * One message for a file, however much of it has changed. `rule` says whether the change fits everything else and is only to be registered;
 * `known` are values that a cell may have held.
 */
export function describeTorn(
  { file, state }: Torn,
  known: Iterable<string>,
  rule: "seal-broken" | "seal-outdated",
): Issue {
  if (state.kind !== "changed")
    return makeIssue(
      rule,
      { file },
      { found: file, file },
      { expectations: [{ id: `sealed-${state.kind}` }] },
    );
  const { content, seal, difference } = state;
  if (difference.isOfSeal) {
    const [folder, name] = file.split("/");
    return makeIssue(
      "seal-broken",
      findSealPlace(seal, difference) ?? { file: sealFile(`${folder}/${name}`) },
      { found: file, file },
      { expectations: [{ id: "sealed-digests" }], cause: "seal-edited" },
    );
  }
  const { cause, value } = findRepair(content, seal, difference, known);
  const { rows, columns, gone } = difference;
  const [row = gone?.before ?? 0] = rows;
  const held = content.rows[row]?.[columns[0] ?? -1];
  const slip =
    value !== undefined && held !== undefined && AMOUNT.test(value) && AMOUNT.test(held)
      ? guessSlip(held, value)
      : undefined;
  return makeIssue(
    rule,
    content.place(row, columns[0]),
    { found: nameChanged(content, difference), file },
    { cause: cause ?? slip, expectations: [expect(difference, value)] },
  );
}

/** Where in `seal.csv` something differs from what all the rest of it says. */
function findSealPlace({ registered }: Seal, { rows: [row = 0], columns }: Difference): Place | undefined {
  return columns.length > 0 ? registered?.columns : registered?.lines[row];
}

function expect({ gone, extra }: Difference, value: string | undefined): Expectation {
  if (value !== undefined) return { id: "sealed-value", values: { value } };
  if (gone) return { id: "sealed-gone", values: { count: String(gone.count) } };
  return extra > 0 ? { id: "sealed-extra", values: { count: String(extra) } } : { id: "sealed-changed" };
}

/** Lines and columns that have changed, and of a single cell what it holds. */
function nameChanged(content: Content, { rows, columns, gone }: Difference): string {
  const nameOf = (column: number): string => content.header[column] ?? "";
  const [row = 0] = rows;
  const [column = 0] = columns;
  if (rows.length === 1 && columns.length === 1) {
    const [path = "", value = ""] = content.rows[row] ?? [];
    const isPath = nameOf(0) === "path" && column === 1;
    return isPath ? `${path}：${value}` : `${nameOf(column)}：${content.rows[row]?.[column] ?? ""}`;
  }
  const named = rows.length > 0 ? rows : [gone?.before ?? 0];
  const lines = named.slice(0, MOST_NAMED).map((each) => String(content.place(each).line ?? ""));
  const more = rows.length > MOST_NAMED ? [`…（${rows.length}）`] : [];
  const fields = columns.length === content.header.length ? [] : columns.map(nameOf);
  return [[...new Set(lines), ...more].join(", "), fields.join(", ")].filter(Boolean).join("：");
}
