import { readFileSync } from "node:fs";
import Papa from "papaparse";

/** Addresses below the site's base at which a query must find something, by query. */
export type Expectations = Map<string, Set<string>>;

/** A line of a tidy file, by its columns. */
export type TidyLine = Readonly<Record<string, string>>;

export const readTidy = (folder: string, name: string): TidyLine[] =>
  Papa.parse<TidyLine>(readFileSync(`${folder}/data/${name}.csv`, "utf8"), {
    header: true,
    skipEmptyLines: true,
  }).data;

/** Where a scope's pages are, below the site's base. */
export function scopeAddress(line: TidyLine): string {
  const { bureau_id: bureau, fiscal_year: ownYear, phase: ownPhase, scope } = line;
  const { disclosure_year: year = ownYear, disclosure_phase: phase = ownPhase } = line;
  return `bureaus/${bureau}/${year}${phase === "final" ? "-final" : ""}/${scope === "department" ? "" : `units/${scope}/`}`;
}

/** Of each field so many queries are asked that must find most, and so many from all over the file. */
const MOST = 20;
const SPREAD = 300;

/** What is asked for, out of how much that the open data name. */
export interface Sample {
  readonly expected: Expectations;
  readonly of: number;
}

/**
 * What the open data of a built site says that the search must find: every distinct name, code and amount; of each field a sample, so that
 * more data are no more queries, with ALL everything. The files are another writer's work than the index, so that what one forgets the
 * other shows.
 */
export function listExpectations(folder: string): Sample {
  const expected: Expectations = new Map();
  const queries = new Map<string, Set<string>>();
  const note = (line: TidyLine, fields: readonly string[], address: string): void => {
    for (const field of fields) {
      const query = line[field];
      if (!query || !/[\p{L}\p{N}]/u.test(query)) continue;
      queries.set(field, (queries.get(field) ?? new Set()).add(query));
      expected.set(query, (expected.get(query) ?? new Set()).add(address));
    }
  };
  for (const line of readTidy(folder, "amounts"))
    note(
      line,
      ["label", "code", "paired_code", "paired_label", "unit_code", "unit_name", "amount"],
      line["table_id"] === "projects"
        ? `${scopeAddress(line)}projects/${line["project_id"]}/`
        : `${scopeAddress(line)}${line["table_id"]}/#${line["row_id"]}`,
    );
  for (const line of readTidy(folder, "projects").filter(({ row_type }) => row_type === "sheet"))
    note(
      line,
      ["project_name", "project_code", "budget"],
      `${scopeAddress(line)}projects/${line["project_id"]}/`,
    );
  for (const line of readTidy(folder, "indicators"))
    note(
      line,
      ["level3", "description"],
      `${scopeAddress(line)}projects/${line["project_id"]}/#indicator-${line["row_number"]}`,
    );
  for (const [file, fields] of [
    ["procurement", ["project_name", "item", "catalogue_code", "total"]],
    ["assets", ["item"]],
  ] as const)
    for (const lines of Map.groupBy(readTidy(folder, file), scopeAddress).values())
      for (const [index, line] of lines.entries())
        note(line, fields, `${scopeAddress(line)}${file}/#row-${index + 1}`);
  for (const line of readTidy(folder, "facts"))
    note(line, ["label", "value"], `${scopeAddress(line)}explanation/#fact-${line["fact_id"]}`);
  for (const line of readTidy(folder, "tables"))
    note(line, ["table_title"], `${scopeAddress(line)}${line["table_id"]}/`);
  for (const line of readTidy(folder, "subjects")) note(line, ["code", "name"], `subjects/${line["code"]}/`);
  for (const line of readTidy(folder, "bureaus"))
    note(line, ["name", "short_name"], `bureaus/${line["bureau_id"]}/`);
  const asked = new Set(
    [...queries.values()].flatMap((all) =>
      process.env["ALL"] ? [...all] : pick([...all], (query) => expected.get(query)?.size ?? 0),
    ),
  );
  return { expected: new Map([...expected].filter(([query]) => asked.has(query))), of: expected.size };
}

function pick(queries: readonly string[], countOf: (query: string) => number): string[] {
  const most = queries.toSorted((a, b) => countOf(b) - countOf(a)).slice(0, MOST);
  const step = Math.max(1, queries.length / SPREAD);
  const spread = queries.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
  return [...most, ...spread];
}
