import type { Phase } from "./vocabulary.ts";

/** What the folder of a disclosure tells by its name. */
export interface FolderName {
  readonly fiscalYear: string;
  readonly phase: Phase;
  /** The document of a text that was replaced (修订版): its folder lies within that of the text that stands. */
  readonly replaced?: string;
}

/** Within the folder of a disclosure, the folders of texts that it replaced, named by the ids of their documents. */
export const REPLACED_FOLDER = "replaced";

/** `2025` is the budget (预算) of 2025, `2025-final` its final accounts (决算), `2025/replaced/<source>` what stood before. */
export const nameFolder = ({ fiscalYear, phase, replaced }: FolderName): string => {
  const folder = phase === "final" ? `${fiscalYear}-final` : fiscalYear;
  return replaced === undefined ? folder : `${folder}/${REPLACED_FOLDER}/${replaced}`;
};

/** What a folder's name tells; undefined where it is no disclosure's. */
export function parseFolder(folder: string): FolderName | undefined {
  const [, fiscalYear, final] = /^(\d{4})(-final)?$/.exec(folder) ?? [];
  return fiscalYear === undefined
    ? undefined
    : { fiscalYear, phase: final === undefined ? "budget" : "final" };
}
