import { measureLedger } from "../archive/scope/ledgerPages.ts";
import { openSite } from "../site.ts";
import { getScopePaths, namePage } from "./_paths.ts";

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
