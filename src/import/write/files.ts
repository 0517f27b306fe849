import { writeJson } from "../../read/canonical.ts";
import { factSchema, isListTable } from "../../schema/lists.ts";
import type { Draft } from "../draft.ts";
import { DEPARTMENT } from "../identity/scopes.ts";
import type { ProposedTable } from "../propose/table.ts";
import type { StatedFact } from "../prose/readProse.ts";
import { csvOf } from "./csv.ts";
import { scopeOf } from "./entries.ts";

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

/** The files of a draft but for those that say where its figures stand. */
export function writeDraft(draft: Draft, newBureau: boolean): DataFiles {
  const files: DataFiles = new Map();
  const folder = yearFolder(draft);
  const { bureau, format } = draft;
  if (newBureau) {
    files.set(
      `bureaus/${bureau.id}/bureau.json`,
      writeJson({
        $schema: "../../schemas/bureau.schema.json",
        name: bureau.name,
        shortName: bureau.shortName,
        region: { code: bureau.region.code, path: bureau.region.path },
        ...unitsOf(draft),
      }),
    );
  }
  if (!format.isKnown) {
    files.set(`formats/${format.id}/format.json`, writeJson(format.format));
    for (const { format: table } of format.own)
      files.set(`formats/${format.id}/tables/${table.id}.json`, writeJson(table));
  }
  files.set(`${folder}/disclosure.json`, writeJson(disclosureOf(draft)));
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

/** Units whose names the tables print: first those without a code, which go by their places, then the others with their codes. */
function unitsOf(draft: Draft): { departmentCode?: string; units?: { code?: string; name: string }[] } {
  const units = new Map([...draft.units].filter(([scope]) => /^\d/.test(scope)));
  for (const { blocks } of draft.placed.keys()) {
    for (const { rows } of blocks) {
      for (const { kind, cells } of rows) {
        const code = cells.get(kind === "unit" && cells.has("code") ? "code" : "unit_code")?.value ?? "";
        const name = cells.get("unit_name")?.value ?? cells.get("label")?.value ?? "";
        if (/^\d{1,15}$/.test(code) && name && !units.has(code)) units.set(code, name);
      }
    }
  }
  const codes = [...units.keys()].sort((a, b) => a.length - b.length);
  const [first] = codes;
  const department =
    first && codes.length > 1 && codes.slice(1).every((code) => code.startsWith(first)) ? first : undefined;
  const coded = [...units].filter(([code]) => code !== department).map(([code, name]) => ({ code, name }));
  const own = [...draft.uncoded.map((name) => ({ name })), ...coded];
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
