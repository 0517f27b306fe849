import type { DisclosureEntry } from "../../archive/site.ts";
import type { Revision } from "../../schema/disclosure.ts";
import type { Change } from "../change.ts";
import { nameChange } from "./entries.ts";

/** An entry of `revisions` that gives the reasons that are missing, once somebody has written its summary. */
export interface Suggestion {
  /** The file that it belongs to, below the data folder. */
  readonly file: string;
  readonly entry: Revision;
  /** Whether an entry of this day stands there, which it takes the place of: a disclosure has one for each day. */
  readonly replaces: boolean;
}

/** The entries that the changes of some disclosures lack; `today` as `2026-11-29`. */
export function suggestEntries(
  changes: readonly Change[],
  revisionsOf: (bureau: string, folder: string) => DisclosureEntry["disclosure"]["revisions"],
  today: string,
): Suggestion[] {
  const missing = Map.groupBy(
    changes.filter(({ reason }) => reason === "missing"),
    ({ bureau = "", folder = "" }) => `bureaus/${bureau}/${folder}`,
  );
  return [...missing].map(([path, own]) => {
    const { bureau = "", folder = "" } = own[0] ?? {};
    const last = revisionsOf(bureau, folder).at(-1);
    const begun = last && last.date >= today ? last : { date: today, summary: "", cells: [], structure: [] };
    const named = own.map(nameChange);
    return {
      file: `${path}/disclosure.json`,
      entry: {
        ...begun,
        cells: [...begun.cells, ...named.flatMap((name) => ("cell" in name ? [name.cell] : []))],
        structure: [
          ...begun.structure,
          ...named.flatMap((name) => ("structure" in name ? [name.structure] : [])),
        ],
      },
      replaces: begun === last,
    };
  });
}
