import { MOST_CHOSEN, writeChoices } from "../../archive/paths/choices.ts";
import type { SearchIndex } from "../shared/openIndex.ts";
import type { Question } from "../shared/question/question.ts";

/** Budgets that a page puts side by side. */
export interface SideBySide {
  /** Names of their bureaus. */
  readonly names: readonly string[];
  /** Below the site's base path. */
  readonly path: string;
}

/**
 * The newest budgets of the bureaus that a query names, each by a word of its own or by place and function; undefined where it does not
 * name several, or more than the page takes.
 */
export function findSideBySide(
  { manifest, documents }: SearchIndex,
  { bureaus = [], named, year }: Question,
): SideBySide | undefined {
  if (named < 2 || bureaus.length < 2 || bureaus.length > MOST_CHOSEN) return undefined;
  // Disclosures stand in the site's order, each bureau's newest first; a unit's is no department's.
  const budgets = bureaus.flatMap((bureau) =>
    documents
      .filter(
        (info, number) =>
          info.bureau === bureau &&
          info.phase === "budget" &&
          !("unit" in (manifest.documents[number] ?? {})) &&
          (year === undefined || year === "" || info.year === year),
      )
      .slice(0, 1),
  );
  if (budgets.length < 2) return undefined;
  const nameOf = (number: number): string => manifest.bureaus[number]?.name ?? "";
  const choices = budgets.map(({ bureau = 0, year: own = "" }) => `${manifest.bureaus[bureau]?.id}/${own}`);
  return { names: budgets.map(({ bureau = 0 }) => nameOf(bureau)), path: `compare/${writeChoices(choices)}` };
}
