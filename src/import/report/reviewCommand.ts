import { showInvisible } from "../../validation/describeIssue.ts";
import type { Draft } from "../draft.ts";

/** The command that shows what was read beside its documents; `data` is the data folder, `paths` are those of the documents. */
export function reviewCommand(
  { bureau, year, phase }: Pick<Draft, "year" | "phase"> & { readonly bureau: { readonly id: string } },
  data: string,
  paths: readonly string[],
): string {
  const words = [
    ...["npm", "run", "review", "--", bureau.id, String(year)],
    ...(phase === "final" ? ["--phase", phase] : []),
    ...(data === "data" ? [] : ["--data", data]),
    ...paths.flatMap((path) => ["--file", path]),
  ];
  return words.map(quoteWord).join(" ");
}

/** A word as shells take it, whatever stands in it. */
const quoteWord = (word: string): string =>
  /^[\w./:@%+=-]+$/.test(word) ? word : `'${showInvisible(word).replaceAll("'", "'\\''")}'`;
