import type { Damage, Kind } from "./damage.ts";
import { bureauOf, type DataFiles } from "./dataFiles.ts";

interface Reason {
  readonly id: string;
  /** For the reader of the bench. */
  readonly says: string;
  readonly holds: (kind: Kind, damage: Damage, data: DataFiles) => boolean;
}

/** Why a silent damage need not have been heard. None holds for an amount. */
export const REASONS: readonly Reason[] = [
  {
    id: "own words",
    says: "our own words: nothing printed is altered, readers of the change judge them",
    holds: (_, { isOwn }) => isOwn === true,
  },
  {
    id: "said once",
    says: "the print says it once: only a look at the source, or at the version before, can tell",
    holds: ({ of }, { file, words }, data) =>
      of === "text" && words !== undefined && data.countWords(bureauOf(file) ?? "", words) < 2,
  },
];
