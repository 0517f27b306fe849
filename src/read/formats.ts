import {
  type FormatFile,
  type FormatTable,
  formatSchema,
  formatTableSchema,
  type Performance,
  type TableChanges,
  tableChangesSchema,
} from "../schema/format.ts";
import { type Issue, makeIssue } from "../schema/issue.ts";
import { type RulesFile, rulesFileSchema } from "../schema/ruleFiles.ts";
import type { Rule } from "../schema/rules.ts";
import { fileExists, listFiles, listFolders, type Reading } from "./files.ts";
import type { JsonFile } from "./json.ts";
import { resolveFormat, rulesFile } from "./resolveFormat.ts";
import type { RuleSources } from "./rules/combine.ts";
import type { Problem } from "./rules/problem.ts";
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
  /** Lists that it describes, each like a table. */
  readonly lists: readonly FormatTable[];
  /** Rules that its print must satisfy: the general ones that it has the tables for, those that it inherits, its own. */
  readonly rules: readonly Rule[];
  /** The files of rules that it inherits, and its own. */
  readonly rulesFiles: readonly string[];
  /** What is wrong in its own `rules.json`. */
  readonly ruleProblems: readonly Problem[];
  /** Its own `format.json`, then those of the formats that it inherits. */
  readonly files: readonly string[];
  /** How each table and list is printed, and the files that say so: the one that holds it, and those that change it. */
  readonly tableSources: ReadonlyMap<string, TableSource>;
}

/** A JSON file of a format as it stands, and where its values stand. */
export interface FormatSource<T> {
  readonly file: string;
  readonly value: T;
  readonly json: JsonFile;
}

/** A table as a format prints it; its places are in the file that each value stands in. */
export interface TableSource extends FormatSource<FormatTable> {
  readonly files: readonly string[];
}

/** A file in `tables`: a whole table, or what changes in the inherited one. */
export type TableFile = FormatSource<FormatTable> | FormatSource<TableChanges>;

/** A folder in `data/formats`, before inheritance. What could not be read is undefined. */
export interface FormatFolder {
  readonly id: string;
  readonly format: FormatSource<FormatFile> | undefined;
  /** Tables by the names of their files; of those that change an inherited one, the changes. */
  readonly tables: ReadonlyMap<string, TableFile | undefined>;
  readonly rules: RulesSource | undefined;
}

/** A format's own `rules.json`. */
export interface RulesSource {
  readonly file: string;
  readonly value: RulesFile;
  readonly json: JsonFile;
}

export interface Formats {
  readonly folders: ReadonlyMap<string, FormatFolder>;
  /** Formats that could be resolved. */
  readonly formats: ReadonlyMap<string, Format>;
}

/** Every format in `data/formats`, resolved. What is wrong with one is reported there, not where it is inherited. */
export function readFormats(root: string, sources: RuleSources): Reading<Formats> & { value: Formats } {
  const issues: Issue[] = [];
  const folders = new Map(listFolders(root, "formats").map((id) => [id, readFolder(root, id, issues)]));
  const formats = new Map<string, Format>();
  for (const id of folders.keys()) {
    const format = resolveFormat(id, folders, sources, issues);
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
    return [name, take(readJsonFile(root, path, chooseTableSchema), path, name, issues) as TableFile | undefined] as const;
  });
  return { id, format, tables: new Map(tables), rules: readRules(root, id, issues) };
}

/** A file with `changes` changes the inherited table, any other is a table. */
function chooseTableSchema(value: unknown): typeof formatTableSchema | typeof tableChangesSchema {
  return typeof value === "object" && value !== null && "changes" in value ? tableChangesSchema : formatTableSchema;
}

/** A format without rules of its own has the general ones and inherits all; an absent file is no fault. */
function readRules(root: string, id: string, issues: Issue[]): RulesSource | undefined {
  const file = rulesFile(id);
  if (!fileExists(root, file)) return undefined;
  const reading = readJsonFile(root, file, rulesFileSchema);
  for (const issue of reading.issues) issues.push(issue);
  return reading.value && reading.json ? { file, value: reading.value, json: reading.json } : undefined;
}

/** What a reading yields; the id in a file must be the name that it is found by, and that name is the one that counts. */
function take<T extends { id: string }>(reading: Reading<T> & { json?: JsonFile }, file: string, name: string, issues: Issue[]): FormatSource<T> | undefined {
  for (const issue of reading.issues) issues.push(issue);
  const { value, json } = reading;
  if (!value || !json) return undefined;
  if (value.id !== name) issues.push(makeIssue("format-id", json.place(["id"]), { found: value.id, expected: name }));
  return { file, value: { ...value, id: name }, json };
}
