import type { Book } from "../reconciliation/book.ts";
import { listTableCells, listUncovered } from "../reconciliation/coverage.ts";
import type { Evaluated } from "../reconciliation/evaluate.ts";
import { listFigureIds } from "../schema/format/columns.ts";

/** What a run could not check, or no rule covers; its words stand in `src/text` (diagnostics.unchecked). */
export interface Unchecked {
  readonly id: "uncovered" | "uncovered-lists" | "broken" | "unreconciled";
  /** The folder of the disclosure. */
  readonly folder: string;
  readonly values: Readonly<Record<string, string>>;
}

/** Amounts and lists of a disclosure that stand in no relation, and files whose figures were left out for their errors. */
export function listUnchecked(
  folder: string,
  books: readonly Book[],
  relations: readonly Evaluated[],
  broken: ReadonlySet<string>,
): Unchecked[] {
  const cells = books.flatMap(listTableCells);
  const uncovered = books.flatMap((book) => listUncovered(book, relations));
  const terms = relations.flatMap(({ left, right }) => [...left, ...right]);
  const covered = new Set(terms.map(({ cell }) => `${cell.address.scope}/${cell.address.table}`));
  const lists = books.flatMap(({ scope, lists: own }) =>
    own
      .filter(
        ({ format, rows }) =>
          rows.length > 0 && listFigureIds(format).length > 0 && !covered.has(`${scope}/${format.id}`),
      )
      .map(({ format }) => `${scope}/${format.id}.csv`),
  );
  const files = [...broken].filter((file) => file.startsWith(`${folder}/`));
  const say = (id: Unchecked["id"], holds: boolean, values: Unchecked["values"]): Unchecked[] =>
    holds ? [{ id, folder, values }] : [];
  return [
    ...say("uncovered", uncovered.length > 0, {
      count: String(uncovered.length),
      all: String(cells.length),
    }),
    ...say("uncovered-lists", lists.length > 0, { files: lists.join(", ") }),
    ...say("broken", files.length > 0, {
      files: files.map((file) => file.slice(folder.length + 1)).join(", "),
    }),
  ];
}
