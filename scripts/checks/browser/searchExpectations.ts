import { readFileSync } from "node:fs";
import Papa from "papaparse";

/** Addresses below the site's base at which a query must find something, by query. */
export type Expectations = Map<string, Set<string>>;

type Line = Readonly<Record<string, string>>;

const readTidy = (folder: string, name: string): Line[] =>
  Papa.parse<Line>(readFileSync(`${folder}/data/${name}.csv`, "utf8"), { header: true, skipEmptyLines: true })
    .data;

const scopeAddress = (line: Line): string =>
  `bureaus/${line["bureau_id"]}/${line["fiscal_year"]}/${line["scope"] === "department" ? "" : `units/${line["scope"]}/`}`;

/** One amount in so many is searched for; names and codes are all. */
const EACH_AMOUNT = 5;

/**
 * What the open data of a built site says that the search must find: every distinct name and code, and a sample of the amounts. The
 * files are another writer's work than the index, so that what one forgets the other shows.
 */
export function listExpectations(folder: string): Expectations {
  const expected: Expectations = new Map();
  const expect = (query: string | undefined, address: string): void => {
    if (!query || !/[\p{L}\p{N}]/u.test(query)) return;
    const addresses = expected.get(query) ?? new Set<string>();
    expected.set(query, addresses.add(address));
  };
  readTidy(folder, "amounts").forEach((line, index) => {
    const address = `${scopeAddress(line)}${line["table_id"]}/#${line["row_id"]}`;
    for (const field of ["label", "code", "paired_code", "paired_label", "unit_code", "unit_name"])
      expect(line[field], address);
    if (index % EACH_AMOUNT === 0) expect(line["amount"], address);
  });
  for (const line of readTidy(folder, "projects").filter(({ row_type }) => row_type === "sheet")) {
    const address = `${scopeAddress(line)}projects/${line["project_id"]}/`;
    for (const field of ["project_name", "project_code", "budget"]) expect(line[field], address);
  }
  for (const line of readTidy(folder, "indicators")) {
    const address = `${scopeAddress(line)}projects/${line["project_id"]}/#indicator-${line["row_number"]}`;
    for (const field of ["level3", "description"]) expect(line[field], address);
  }
  for (const [file, fields] of [
    ["procurement", ["project_name", "item", "catalogue_code", "total"]],
    ["assets", ["item"]],
  ] as const)
    for (const lines of Map.groupBy(readTidy(folder, file), scopeAddress).values())
      lines.forEach((line, index) => {
        for (const field of fields) expect(line[field], `${scopeAddress(line)}${file}/#row-${index + 1}`);
      });
  for (const line of readTidy(folder, "facts"))
    for (const field of ["label", "value"])
      expect(line[field], `${scopeAddress(line)}explanation/#fact-${line["fact_id"]}`);
  for (const line of readTidy(folder, "tables"))
    expect(line["table_title"], `${scopeAddress(line)}${line["table_id"]}/`);
  for (const line of readTidy(folder, "subjects"))
    for (const field of ["code", "name"]) expect(line[field], `subjects/${line["code"]}/`);
  for (const line of readTidy(folder, "bureaus"))
    for (const field of ["name", "short_name"]) expect(line[field], `bureaus/${line["bureau_id"]}/`);
  return expected;
}
