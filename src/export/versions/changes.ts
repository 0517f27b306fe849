import type { Change } from "../../changes/change.ts";
import { describeChange } from "../../changes/write/json.ts";
import { changesFile } from "../../schema/versions/changesFile.ts";
import { makeTidyFile, type TidyFile } from "../csv/csv.ts";

/** What a version of the data says otherwise than the one before it, a line for each difference. */
export const makeChanges = (changes: readonly Change[]): TidyFile =>
  makeTidyFile(
    changesFile,
    changes.map(describeChange).map(({ from, to, line, ...change }) => ({
      ...change,
      was: from,
      now: to,
      line: line === null ? "" : String(line),
    })),
  );
