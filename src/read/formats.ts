import { type FormatFile, type FormatTable, formatSchema, formatTableSchema, type Performance } from "../schema/format.ts";
import { type Issue, makeIssue } from "../schema/issue.ts";
import { type Rule, rulesFileSchema } from "../schema/rules.ts";
import { fileExists, listFiles, listFolders, type Reading } from "./files.ts";
import type { JsonFile } from "./json.ts";
import { readJsonFile } from "./shape.ts";

/** A format with everything it inherits. */
export interface Format {
  readonly id: string;
  readonly name: string;
  readonly province: string;
  readonly regionCode: string;
  readonly fiscalYear: number;
  readonly unit: string;
  readonly decimals: number;
  readonly performance: Performance;
  /** Ids of its tables in printed order, those that could not be read too. */
  readonly tableIds: readonly string[];
  /** Tables in printed order. */
  readonly tables: readonly FormatTable[];
  /** Rules that its print must satisfy: its own, then those inherited that it does not replace. */
  readonly rules: readonly Rule[];
  /** Its own `format.json`, then those of the formats that it inherits. */
  readonly files: readonly string[];
  /** The file that holds a table, which an inheriting format may take from another folder. */
  readonly tableFiles: ReadonlyMap<string, string>;
}

/** A JSON file of a format as it stands, and where its values stand. */
export interface FormatSource<T> {
  readonly file: string;
  readonly value: T;
  readonly json: JsonFile;
}

/** A folder in `data/formats`, before inheritance. What could not be read is undefined. */
export interface FormatFolder {
  readonly id: string;
  readonly format: FormatSource<FormatFile> | undefined;
  /** Tables by the names of their files. */
  readonly tables: ReadonlyMap<string, FormatSource<FormatTable> | undefined>;
  readonly rules: RulesSource | undefined;
}

/** A format's own `rules.json`. */
export interface RulesSource {
  readonly file: string;
  readonly value: readonly Rule[];
  readonly json: JsonFile;
}

export interface Formats {
  readonly folders: ReadonlyMap<string, FormatFolder>;
  /** Formats that could be resolved. */
  readonly formats: ReadonlyMap<string, Format>;
}

/** Every format in `data/formats`, resolved. What is wrong with one is reported there, not where it is inherited. */
export function readFormats(root: string): Reading<Formats> & { value: Formats } {
  const issues: Issue[] = [];
  const folders = new Map(listFolders(root, "formats").map((id) => [id, readFolder(root, id, issues)]));
  const formats = new Map<string, Format>();
  for (const id of folders.keys()) {
    const format = resolve(id, folders, issues);
    if (format) formats.set(id, format);
  }
  return { value: { folders, formats }, issues };
}

function readFolder(root: string, id: string, issues: Issue[]): FormatFolder {
  const file = `formats/${id}/format.json`;
  if (!fileExists(root, file)) issues.push(makeIssue("file-missing", { file }));
  const format = fileExists(root, file) ? take(readJsonFile(root, file, formatSchema), file, id, issues) : undefined;
  const files = listFiles(root, `formats/${id}/tables`).filter((path) => path.endsWith(".json"));
  const tables = files.map((path) => {
    const name = path.slice(path.lastIndexOf("/") + 1, -".json".length);
    return [name, take(readJsonFile(root, path, formatTableSchema), path, name, issues)] as const;
  });
  return { id, format, tables: new Map(tables), rules: readRules(root, `formats/${id}/rules.json`, issues) };
}

/** A format without rules of its own inherits all; an absent file is no fault. */
function readRules(root: string, file: string, issues: Issue[]): RulesSource | undefined {
  if (!fileExists(root, file)) return undefined;
  const reading = readJsonFile(root, file, rulesFileSchema);
  for (const issue of reading.issues) issues.push(issue);
  return reading.value && reading.json ? { file, value: reading.value.rules, json: reading.json } : undefined;
}

/** What a reading yields; the id in a file must be the name that it is found by, and that name is the one that counts. */
function take<T extends { id: string }>(reading: Reading<T> & { json?: JsonFile }, file: string, name: string, issues: Issue[]): FormatSource<T> | undefined {
  for (const issue of reading.issues) issues.push(issue);
  const { value, json } = reading;
  if (!value || !json) return undefined;
  if (value.id !== name) issues.push(makeIssue("format-id", json.place(["id"]), { found: value.id, expected: name }));
  return { file, value: { ...value, id: name }, json };
}

type Chain = readonly FormatSource<FormatFile>[];

/** The formats from the one named to the first, or undefined where they do not end in one, which is reported where it is wrong. */
function followChain(id: string, folders: Formats["folders"], issues: Issue[]): Chain | undefined {
  const chain: FormatSource<FormatFile>[] = [];
  for (let next: string | undefined = id; next !== undefined; ) {
    const last = chain.at(-1);
    const folder = folders.get(next);
    if (!folder) {
      const values = { kind: "extends", found: next, expected: [...folders.keys()].join(", ") };
      if (last) issues.push(makeIssue("reference-unknown", last.json.place(["extends"]), values));
      return undefined;
    }
    const { format } = folder;
    if (!format) return undefined;
    if (chain.includes(format)) {
      const [first] = chain.slice(chain.indexOf(format)).sort((a, b) => (a.file < b.file ? -1 : 1));
      if (first) issues.push(makeIssue("format-chain", first.json.place(["extends"]), { found: first.value.extends ?? "" }));
      return undefined;
    }
    chain.push(format);
    next = format.value.extends;
  }
  return chain;
}

function resolve(id: string, folders: Formats["folders"], issues: Issue[]): Format | undefined {
  const chain = followChain(id, folders, issues);
  const [own] = chain ?? [];
  const origin = chain?.at(-1);
  if (!chain || !own || !origin) return undefined;
  const findOwner = (key: keyof FormatFile): FormatSource<FormatFile> | undefined => chain.find((format) => format.value[key] !== undefined);
  const inherit = <K extends keyof FormatFile>(key: K): FormatFile[K] | undefined => findOwner(key)?.value[key];
  const unit = inherit("unit");
  const decimals = inherit("decimals");
  const tableIds = inherit("tables");
  const performance = inherit("performance");
  if (unit === undefined || decimals === undefined || tableIds === undefined || performance === undefined) {
    const missing = Object.entries({ unit, decimals, tables: tableIds, performance }).filter(([, value]) => value === undefined);
    issues.push(makeIssue("format-incomplete", origin.json.place([]), { expected: missing.map(([key]) => key).join(", ") }));
    return undefined;
  }
  const tables = tableIds.flatMap((table) => {
    const holder = chain.map((format) => folders.get(format.value.id)).find((folder) => folder?.tables.has(table));
    if (!holder) issues.push(makeIssue("file-missing", { file: `formats/${findOwner("tables")?.value.id}/tables/${table}.json` }));
    return holder?.tables.get(table) ?? [];
  });
  const { name, province, regionCode, fiscalYear } = own.value;
  return {
    id,
    name,
    province,
    regionCode,
    fiscalYear,
    unit,
    decimals,
    performance,
    tableIds,
    tables: tables.map((table) => table.value),
    rules: [
      ...new Map(
        chain
          .toReversed()
          .flatMap((format) => folders.get(format.value.id)?.rules?.value ?? [])
          .map((rule) => [rule.id, rule]),
      ).values(),
    ],
    files: chain.map((format) => format.file),
    tableFiles: new Map(tables.map((table) => [table.value.id, table.file])),
  };
}
