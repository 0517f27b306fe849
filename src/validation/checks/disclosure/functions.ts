import type { BureauReading } from "../../../read/disclosures.ts";
import { findFunctions } from "../../../read/functions.ts";
import { FUNCTIONS_FILE, type Shared } from "../../../read/shared.ts";
import { type Issue, makeIssue } from "../../../schema/issue.ts";
import { listNames } from "../shared/names.ts";

/** Endings of names of bureaus that say nothing of what they do. */
const ENDING = /(?:管理)?(?:局|委员会|办公室|办公厅|厅|署|中心|馆|院)$/;

/**
 * What bureaus do: functions that their files name are known, and names tell one. Last come the lines that `functions.csv` lacks, of which a
 * person says the id.
 */
export function checkFunctions(bureaus: readonly BureauReading[], { functions, unread }: Shared): Issue[] {
  if (unread.has(FUNCTIONS_FILE)) return [];
  const known = functions.map(({ id }) => id);
  const lacking = new Set<string>();
  const unknown = bureaus.flatMap(({ value: bureau, json }) => {
    if (!bureau || !json) return [];
    if (!bureau.functions && findFunctions(functions, bureau).length === 0) {
      const own = bureau.region.path.reduce((name, place) => name.replace(place, ""), bureau.name);
      const word = own.replace(ENDING, "") || own;
      lacking.add(`,${word},${word}`);
    }
    return (bureau.functions ?? []).flatMap((found, index) =>
      known.includes(found)
        ? []
        : [
            makeIssue("reference-unknown", json.place(["functions", index]), {
              kind: "functions",
              found,
              expected: listNames(known),
            }),
          ],
    );
  });
  if (lacking.size === 0) return unknown;
  const lines = [...lacking].sort();
  const count = String(lines.length);
  return [...unknown, makeIssue("function-missing", { file: FUNCTIONS_FILE }, { count }, { lines })];
}
