import { LISTS_WITH_STATUS } from "../../schema/disclosure.ts";
import { factSchema, isListTable } from "../../schema/lists.ts";
import type { Draft } from "../draft.ts";
import { DEPARTMENT } from "../identity/scopes.ts";
import type { PlacedTable } from "../place/placed.ts";
import type { ProposedTable } from "../propose/table.ts";
import type { StatedFact } from "../prose/readProse.ts";
import { csvOf } from "./csv.ts";

/** Files of a data folder by their paths in it. */
export type DataFiles = Map<string, string>;

/** The folder of the disclosure: `<year>`, of final accounts `<year>-final`. */
export function yearFolder({ bureau, year, phase }: Pick<Draft, "bureau" | "year" | "phase">): string {
  return `bureaus/${bureau.id}/${year}${phase === "final" ? "-final" : ""}`;
}

/** The id of the n-th source of a disclosure. */
export function sourceId({ bureau, year, phase }: Draft, n: number): string {
  return `${bureau.id}-${year}${phase === "final" ? "-final" : ""}${n === 0 ? "" : `-${n + 1}`}`;
}

const INDENT = 2;
const json = (value: unknown): string => `${JSON.stringify(value, null, INDENT)}\n`;

/** The files of a draft but for those that say where its figures stand. */
export function writeDraft(draft: Draft, newBureau: boolean): DataFiles {
  const files: DataFiles = new Map();
  const folder = yearFolder(draft);
  const { bureau, format } = draft;
  if (newBureau) {
    files.set(
      `bureaus/${bureau.id}/bureau.json`,
      json({
        $schema: "../../schemas/bureau.schema.json",
        name: bureau.name,
        shortName: bureau.shortName,
        region: { code: bureau.region.code, path: bureau.region.path },
        ...unitsOf(draft),
      }),
    );
  }
  if (!format.isKnown) {
    files.set(`formats/${format.id}/format.json`, json(format.format));
    for (const { format: table } of format.own)
      files.set(`formats/${format.id}/tables/${table.id}.json`, json(table));
  }
  files.set(`${folder}/disclosure.json`, json(disclosureOf(draft)));
  for (const {
    scope,
    table: { format: table, columns, rows },
  } of listWritten(draft)) {
    files.set(
      `${folder}/${scope}/${isListTable(table.id) ? "" : "tables/"}${table.id}.csv`,
      csvOf(
        columns,
        rows.map(({ values }) => values),
      ),
    );
  }
  for (const [scope, facts] of Map.groupBy(draft.facts, (fact) => fact.scope))
    files.set(`${folder}/${scope}/facts.csv`, csvOf(Object.keys(factSchema.shape), facts.map(lineOf)));
  return files;
}

const lineOf = ({ id, section, key, value, unit, label, direction }: StatedFact): Record<string, string> => ({
  fact_id: id,
  section,
  key,
  value,
  unit,
  label,
  direction,
});

/** Every table and list of a draft that has a file, with its scope and the document that prints it; a list's rows may stand in another. */
export function listWritten({ format }: Draft): { scope: string; table: ProposedTable; file: number }[] {
  return [
    ...[...format.described].map(([{ scope, file }, table]) => ({ scope, table, file })),
    ...format.lists.map((table) => ({ scope: DEPARTMENT, table, file: 0 })),
  ];
}

/** Units whose codes and names the tables print. */
function unitsOf(draft: Draft): { departmentCode?: string; units?: { code: string; name: string }[] } {
  const units = new Map<string, string>(draft.units);
  for (const { blocks } of draft.placed.keys()) {
    for (const { rows } of blocks) {
      for (const { cells } of rows) {
        const code = cells.get("unit_code")?.value ?? "";
        const name = cells.get("unit_name")?.value ?? cells.get("label")?.value ?? "";
        if (/^\d{1,15}$/.test(code) && name && !units.has(code)) units.set(code, name);
      }
    }
  }
  const codes = [...units.keys()].sort((a, b) => a.length - b.length);
  const [first] = codes;
  const department =
    first && codes.length > 1 && codes.slice(1).every((code) => code.startsWith(first)) ? first : undefined;
  const own = [...units].filter(([code]) => code !== department).map(([code, name]) => ({ code, name }));
  return { ...(department ? { departmentCode: department } : {}), ...(own.length > 0 ? { units: own } : {}) };
}

function disclosureOf(draft: Draft): Record<string, unknown> {
  const sources = draft.files.map((_, n) => sourceId(draft, n));
  return {
    $schema: "../../../schemas/disclosure.schema.json",
    format: draft.format.id,
    phase: draft.phase,
    ...(sources.length === 1 ? { source: sources[0] } : { sources }),
    published: "unknown",
    review: { state: "unreviewed", tool: "import" },
    scopes: Object.fromEntries(listScopes(draft).map((scope) => [scope, scopeOf(draft, scope, sources)])),
  };
}

/** The scopes of a draft, the department first. */
export function listScopes({ placed }: Draft): string[] {
  return [...new Set([...placed.keys()].map(({ scope }) => scope))].sort(
    (a, b) => Number(b === DEPARTMENT) - Number(a === DEPARTMENT),
  );
}

/** What a scope has of each table of the format; lists are not entered yet. */
function scopeOf(draft: Draft, scope: string, sources: string[]): Record<string, unknown> {
  const own = [...draft.placed.keys()].filter((table) => table.scope === scope);
  const ids = draft.format.tableIds;
  const read = new Set(scope === DEPARTMENT ? draft.format.lists.map(({ format }) => format.id) : []);
  return {
    tables: {
      ...Object.fromEntries(ids.map((id) => [id, { status: "not-published", reason: "文件中没有这张表。" }])),
      ...Object.fromEntries(own.map((table) => [table.tableId, entryOf(draft, table, sources)])),
    },
    lists: Object.fromEntries(
      LISTS_WITH_STATUS.filter((id) => !read.has(id)).map((id) => [id, { status: "not-entered" }]),
    ),
  };
}

function entryOf(draft: Draft, table: PlacedTable, sources: string[]): Record<string, unknown> {
  const empty = !table.blocks.some(({ rows, columns }) =>
    rows.some(({ cells }) => columns.some(({ id, role }) => FIGURE.has(role) && cells.get(id))),
  );
  const notes = table.notes
    .map((note) => note.trim())
    .filter((note) => NOTE.test(note) && note.length <= LONGEST_NOTE);
  const source = sources[table.file];
  return {
    status: empty ? "printed-empty" : "filled",
    ...(empty ? { reason: notes[0] ?? "表中没有数字，也没有印出原因。" } : {}),
    page: String(table.pages[0] ?? 1),
    ...(draft.files.length > 1 && table.file > 0 && source ? { source } : {}),
  };
}

/** Lines below a table that are notes of it, not text that follows it. */
const NOTE =
  /^[（(]?(?:注|备注|附注)\s*\d?\s*[:：]|^[（(]?(?:本表|本部门|本单位|我局|我单位).{0,40}(?:无|没有|未|不涉及)|^[（(]无.{0,40}[)）]$|^[（(]?说明\s*[:：]/;
const LONGEST_NOTE = 300;

const FIGURE: ReadonlySet<string> = new Set([
  "part",
  "subtotal",
  "total",
  "of-which",
  "rate",
  "change",
  "count",
  "price",
]);
