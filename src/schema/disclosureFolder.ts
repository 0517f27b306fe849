import type { Phase } from "./vocabulary.ts";

/** What the folder of a disclosure tells by its name. */
export interface FolderName {
  readonly fiscalYear: string;
  readonly phase: Phase;
}

/** `2025` is the budget (预算) of 2025, `2025-final` its final accounts (决算). */
export const nameFolder = ({ fiscalYear, phase }: FolderName): string =>
  phase === "final" ? `${fiscalYear}-final` : fiscalYear;

/** What a folder's name tells; undefined where it is no disclosure's. */
export function parseFolder(folder: string): FolderName | undefined {
  const [, fiscalYear, final] = /^(\d{4})(-final)?$/.exec(folder) ?? [];
  return fiscalYear === undefined
    ? undefined
    : { fiscalYear, phase: final === undefined ? "budget" : "final" };
}
