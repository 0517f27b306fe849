import { type Seal, sealFile } from "../../read/seal/seal.ts";
import { type Issue, makeIssue } from "../../schema/issue.ts";
import type { SealedFolder } from "./checkSeals.ts";

/** A bureau whose folder was copied from another's. */
export interface CopiedBureau {
  readonly copy: SealedFolder;
  readonly original: string;
}

/**
 * Bureaus that have registered more of what another has than of their own: no two print the same. The copy is the one that has changed since,
 * or else the later one.
 */
export function findCopiedBureaus(bureaus: readonly SealedFolder[]): CopiedBureau[] {
  const ordered = bureaus.toSorted((a, b) => a.torn.length - b.torn.length);
  const owners = new Map<string, string>();
  return ordered.flatMap((bureau) => {
    const entries = [...bureau.seals].filter(([, { lines }]) => lines.length > 0).map(printSeal);
    const shared = entries.flatMap((entry) => owners.get(entry) ?? []);
    const [original] = shared;
    for (const entry of entries) if (!owners.has(entry)) owners.set(entry, bureau.folder);
    return original !== undefined && shared.length > entries.length / 2 ? [{ copy: bureau, original }] : [];
  });
}

const printSeal = ([name, { columns, lines }]: readonly [string, Seal]): string =>
  JSON.stringify([name, [...columns], lines]);

/** One message for a copied folder; of one that is still as it was, everything else that is said of it follows from that. */
export function settleCopy(issues: readonly Issue[], { copy, original }: CopiedBureau): Issue[] {
  const { folder } = copy;
  const isOfCopy = ({ place, values }: Issue): boolean =>
    [place.file, ...Object.values(values)].some((path) => `${path}/`.startsWith(`${folder}/`)) ||
    `bureaus/${values["other"]}` === folder;
  const isUnchanged = copy.torn.length === 0;
  const values = { other: original, folder };
  return [
    ...issues.filter((issue) => !isUnchanged || !isOfCopy(issue)),
    makeIssue("seal-copied", { file: sealFile(folder) }, values),
  ];
}
