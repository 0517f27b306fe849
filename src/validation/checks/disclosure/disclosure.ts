import { findUnit, type TableRecord } from "../../../read/disclosures.ts";
import type { Format } from "../../../read/formats/format.ts";
import type { JsonFile } from "../../../read/json/json.ts";
import { type Shared, SOURCES_FILE, STATUTORY_FILE } from "../../../read/shared.ts";
import type { Bureau } from "../../../schema/bureau.ts";
import {
  type Disclosure,
  listSourceIds,
  type TableEntry,
  type TableStatus,
} from "../../../schema/disclosure.ts";
import type { FolderName } from "../../../schema/disclosureFolder.ts";
import { listMeasureIds } from "../../../schema/format/columns.ts";
import { type Issue, makeIssue } from "../../../schema/issue.ts";
import { findOwn } from "../../../schema/own.ts";
import { checkDoubles } from "../shared/doubles.ts";
import { listNames } from "../shared/names.ts";

/** References of a disclosure to its format and its source. */
export function checkReferences(json: JsonFile, disclosure: Disclosure, shared: Shared): Issue[] {
  const { formatFolders: formats, sources, unread } = shared;
  const own = listSourceIds(disclosure);
  const ofTables = Object.entries(disclosure.scopes).flatMap(([scope, { source, tables, lists }]) => [
    { path: ["scopes", scope, "source"], source },
    ...Object.entries({ tables, lists }).flatMap(([kind, entries]) =>
      Object.entries(entries).map(([id, entry]) => ({
        path: ["scopes", scope, kind, id, "source"],
        source: entry?.source,
      })),
    ),
  ]);
  const refer = (path: JsonPath, kind: "format" | "source", found: string, known: Iterable<string>): Issue =>
    makeIssue("reference-unknown", json.place(path), { kind, found, expected: listNames(known) });
  return [
    ...(formats.has(disclosure.format)
      ? []
      : [refer(["format"], "format", disclosure.format, formats.keys())]),
    ...own.flatMap((id, index) =>
      sources.has(id) || unread.has(SOURCES_FILE)
        ? []
        : [refer(placeSource(disclosure, index), "source", id, sources.keys())],
    ),
    ...disclosure.replaces.flatMap(({ source }, index) =>
      sources.has(source) || unread.has(SOURCES_FILE)
        ? []
        : [refer(["replaces", index, "source"], "source", source, sources.keys())],
    ),
    ...ofTables.flatMap(({ path, source }) =>
      source === undefined || own.includes(source) ? [] : [refer(path, "source", source, own)],
    ),
  ];
}

type JsonPath = readonly (string | number)[];

/** Where `disclosure.json` names its n-th source, from 0. */
export const placeSource = ({ sources }: Disclosure, index: number): JsonPath =>
  sources ? ["sources", index] : ["source"];

/** The folder of a text that was replaced bears the id of its document. */
export function checkSourceOfReplaced(json: JsonFile, disclosure: Disclosure, name: FolderName): Issue[] {
  const [found = ""] = listSourceIds(disclosure);
  if (name.replaced === undefined || found === name.replaced) return [];
  const path = placeSource(disclosure, 0);
  const expectations = [{ id: "literal", values: { value: name.replaced } }];
  return [
    makeIssue(
      "json-value",
      json.place(path),
      { path: path.join("."), found: JSON.stringify(found) },
      { expectations },
    ),
  ];
}

/** The scopes of a disclosure that are neither the department nor one of its units. */
export function listUnknownScopes(disclosure: Disclosure, bureau: Bureau): string[] {
  return Object.keys(disclosure.scopes).filter(
    (scope) => scope !== "department" && findUnit(bureau, scope) === undefined,
  );
}

export function checkScopes(json: JsonFile, disclosure: Disclosure, bureau: Bureau): Issue[] {
  const expected = listNames(["department", ...bureau.units.map(({ code }, n) => code ?? `unit-${n + 1}`)]);
  return listUnknownScopes(disclosure, bureau).map((found) =>
    makeIssue("reference-unknown", json.place(["scopes", found]), { kind: "scope", found, expected }),
  );
}

/** A format fits disclosures from the year on for which it was observed. */
export function checkYearOfFormat(json: JsonFile, year: string, format: Format): Issue[] {
  if (Number(year) >= format.fiscalYear) return [];
  return [
    makeIssue("year-before-format", json.place(["format"]), {
      found: format.id,
      year,
      expected: String(format.fiscalYear),
    }),
  ];
}

/** Findings: each relation is explained once. */
export function checkFindings(json: JsonFile, { findings }: Disclosure): Issue[] {
  const relations = findings.map(({ relation }) => relation);
  return checkDoubles(json, ["findings"], relations, "relation");
}

/** Acknowledgements: each place is acknowledged once; `*` stands for any row. */
export function checkAcknowledgements(json: JsonFile, { acknowledged }: Disclosure): Issue[] {
  const places = acknowledged.map(({ rule, file, row, field }) =>
    [rule, file, row ?? (field && "*"), field].filter(Boolean).join(" "),
  );
  return checkDoubles(json, ["acknowledged"], places, "rule");
}

/** Notes of readers: each id once in a scope, and scopes that the disclosure has. */
export function checkNoted(json: JsonFile, { noted, scopes }: Disclosure): Issue[] {
  const ids = noted.map(({ scope, id }) => `${scope} ${id}`);
  const unknown = noted.flatMap(({ scope }, index) =>
    Object.hasOwn(scopes, scope) ? [] : [{ scope, index }],
  );
  return [
    ...checkDoubles(json, ["noted"], ids, "id"),
    ...unknown.map(({ scope, index }) =>
      makeIssue("reference-unknown", json.place(["noted", index, "scope"]), {
        kind: "scope",
        found: scope,
        expected: listNames(Object.keys(scopes)),
      }),
    ),
  ];
}

/** A budget is published after it was approved; only known days are compared, which sort as text. */
export function checkDates(json: JsonFile, { approved, published }: Disclosure): Issue[] {
  if (approved === undefined || approved === "unknown" || published === "unknown" || approved <= published)
    return [];
  return [
    makeIssue("published-before-approved", json.place(["published"]), {
      found: published,
      expected: approved,
    }),
  ];
}

/** Units of amounts: known ones, and the format's unless the disclosure says that it prints another. */
export function checkUnits(json: JsonFile, disclosure: Disclosure, format: Format, shared: Shared): Issue[] {
  const known = new Set(shared.statutory.units.map((unit) => unit.id));
  const named = [
    { path: ["unit"], unit: disclosure.unit },
    ...Object.entries(disclosure.scopes).flatMap(([scope, { tables }]) =>
      Object.entries(tables).map(([table, entry]) => ({
        path: ["scopes", scope, "tables", table, "unit"],
        unit: entry.unit,
      })),
    ),
  ];
  return named.flatMap(({ path, unit }) => {
    if (unit === undefined) return [];
    const values = { path: path.join("."), found: unit };
    if (!known.has(unit) && !shared.unread.has(STATUTORY_FILE))
      return [makeIssue("unit-unknown", json.place(path), { ...values, expected: listNames(known) })];
    return unit === format.unit
      ? []
      : [makeIssue("unit-differs", json.place(path), { ...values, expected: format.unit })];
  });
}

/** Every table of the format is listed with a status, and a reason where it has no rows; no other table is listed. */
export function checkTableList(
  json: JsonFile,
  scope: string,
  tables: Readonly<Record<string, TableEntry>>,
  format: Format,
): Issue[] {
  const path = ["scopes", scope, "tables"];
  const missing = format.tableIds.filter((table) => !findOwn(tables, table));
  const known = new Set(format.tableIds);
  const unknown = Object.keys(tables).filter((table) => !known.has(table));
  // One table too many and one too few are one whose id is mistyped.
  const [meant] = unknown.length === 1 && missing.length === 1 ? missing : [];
  const unlisted = meant === undefined ? missing : [];
  const expected = meant ?? listNames(known);
  return [
    ...unlisted.map((table) => makeIssue("table-unlisted", json.place(path), { scope, table })),
    ...unknown.map((table) =>
      makeIssue("table-unknown", json.place([...path, table]), { scope, table, expected }),
    ),
    ...Object.entries(tables).flatMap(([table, { status, reason }]) =>
      isExplained(status, reason)
        ? []
        : [makeIssue("table-reason", json.place([...path, table]), { scope, table, status })],
    ),
  ];
}

/** What is printed empty or not published has a reason; of what we have not entered nothing is known. */
export const isExplained = (status: TableStatus, reason: string | undefined): boolean =>
  status === "filled" || status === "not-entered" || reason !== undefined;

/** Whether a table's status fits its rows and its format. */
export function checkStatus(json: JsonFile, scope: string, record: TableRecord): Issue[] {
  if (!record.csv) return [];
  const table = record.format.id;
  const measures = new Set(listMeasureIds(record.format));
  const filled = record.rows.find((row) =>
    Object.entries(row.cells).some(([column, cell]) => measures.has(column) && cell !== ""),
  );
  if (record.entry.status === "filled")
    return filled || !record.complete
      ? []
      : [makeIssue("table-without-amounts", { file: record.file, line: 1, column: 1 }, { table })];
  if (filled)
    return [makeIssue("table-not-empty", { file: record.file, line: filled.line, column: 1 }, { table })];
  const mayBeEmpty = record.format.mayBeEmpty || record.entry.status !== "printed-empty";
  return mayBeEmpty
    ? []
    : [makeIssue("table-empty", json.place(["scopes", scope, "tables", table]), { scope, table })];
}
