import type { Archive } from "../../archive/archive.ts";
import { pairTables } from "../../archive/scope/replaced.ts";
import { listScopes, type ScopeView } from "../../archive/scope/tables.ts";
import { isAmount } from "../../money.ts";
import { replacedFile } from "../../schema/openData/replaced.ts";
import { makeTidyFile, type TidyFile } from "../csv/csv.ts";
import { describeAmount, listTabled } from "./amounts.ts";

/** `replaced.csv`: each amount of the texts that disclosures replaced, beside what the present text prints. */
export function exportReplaced(scopes: Iterable<ScopeView>, archive: Archive): TidyFile {
  const records = [...scopes].flatMap((scope) =>
    archive
      .readReplaced(scope.entry)
      .flatMap((entry) =>
        listScopesWith(scope, listScopes(entry)).flatMap((id) =>
          describeAmounts(archive.readScope(entry, id), id === scope.id ? scope : undefined),
        ),
      ),
  );
  return makeTidyFile(replacedFile, records);
}

/** The scopes of a replaced text that go with one of the present text: the same, and with its first those that it no longer has. */
function listScopesWith({ entry, id }: ScopeView, old: readonly string[]): string[] {
  const present = listScopes(entry);
  return old.filter((each) => each === id || (id === present[0] && !present.includes(each)));
}

function describeAmounts(old: ScopeView, present: ScopeView | undefined) {
  const tablesOf = (scope: ScopeView) => [...scope.tables, ...scope.listTables];
  const standing = new Map((present ? tablesOf(present) : []).map((table) => [table.id, table]));
  const rows = new Map(
    tablesOf(old).flatMap((table) => {
      const now = standing.get(table.id);
      return now ? pairTables(table, now).map((pair) => [pair.before, pair.now]) : [];
    }),
  );
  return listTabled(old).map((amount) => {
    const now = rows.get(amount.row);
    const printed = now?.cells[amount.column.id] ?? "";
    return {
      ...describeAmount(old, amount),
      present_row_id: now?.id ?? "",
      present_amount: isAmount(printed) ? printed : "",
    };
  });
}
