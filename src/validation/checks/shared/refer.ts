import type { FormatSource } from "../../../read/formats/format.ts";
import { makeReferenceIssue } from "../../../read/formats/reference.ts";
import type { Issue } from "../../../schema/issue.ts";

export type Path = readonly (string | number)[];
/** Reports a name that is given and not among the known ones; without known ones, nothing is. */
export type Refer = (
  kind: string,
  path: Path,
  found: string | undefined,
  known: ReadonlySet<string> | undefined,
) => Issue[];

/** Ids of `statutory-tables.json`; none are known where it cannot be read. */
export type Known = Readonly<
  Partial<Record<"table" | "measure" | "concept" | "unit", ReadonlySet<string> | undefined>>
>;

/** Looks for names that are given in a file and known nowhere. */
export function referIn({ json }: FormatSource<unknown>): Refer {
  return (kind, path, found, known) =>
    found === undefined || known === undefined || known.has(found)
      ? []
      : [makeReferenceIssue(json.place(path), kind, found)];
}
