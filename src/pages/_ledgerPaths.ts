import { groupCauses } from "../archive/scope/causes.ts";
import { measureLedger } from "../archive/scope/ledgerPages.ts";
import { hasLetter, letterName } from "../components/letter/letter.ts";
import { openSite } from "../site.ts";
import type { Language } from "../text/ui.ts";
import { getScopePaths, namePage, type ScopeProps } from "./_paths.ts";

/** The pages of each scope's ledger. */
export async function getLedgerPaths() {
  return (await getMeasuredPaths()).flatMap(({ params, props, length }) =>
    listNumbers(length.pages).map((number) => ({
      params: { ...params, page: namePage({ number }) },
      props: { ...props, number },
    })),
  );
}

/** The pages of what proves each filled table of each scope. */
export async function getProofPaths() {
  return (await getMeasuredPaths()).flatMap(({ params, props, length }) =>
    [...length.proofs].flatMap(([table, pages]) =>
      listNumbers(pages).map((number) => ({
        params: { ...params, table, page: namePage({ number }) },
        props: { ...props, table, number },
      })),
    ),
  );
}

/** What a path of a letter hands to its file. */
export interface LetterProps extends ScopeProps {
  readonly finding: string;
  readonly language: Language;
}

/** The letters about what was found in each scope, one to a cause, in both languages. */
export async function getLetterPaths() {
  const { archive } = openSite();
  return (await getScopePaths()).flatMap(({ params, props }) =>
    groupCauses(archive.readLedger(archive.readScope(props.entry, props.scope)).findings)
      .map(([first]) => first)
      .filter(hasLetter)
      .flatMap(({ id }) =>
        (["zh", "en"] as const).map((language) => ({
          params: { ...params, letter: letterName(id, language) },
          props: { ...props, finding: id, language },
        })),
      ),
  );
}

/** The path of each scope with how long its ledger is. */
async function getMeasuredPaths() {
  const { archive } = openSite();
  return (await getScopePaths()).map(({ params, props }) => ({
    params,
    props,
    length: measureLedger(archive.readLedger(archive.readScope(props.entry, props.scope))),
  }));
}

const listNumbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
