import { formatSchema, formatTableSchema, tableChangesSchema } from "../../schema/format.ts";
import { type Issue, makeIssue } from "../../schema/issue.ts";
import { rulesFileSchema } from "../../schema/ruleFiles.ts";
import type { StatutoryTables } from "../../schema/statutoryTables.ts";
import { fileExists, listFiles, listFolders, type Reading } from "../files/files.ts";
import type { JsonFile } from "../json/json.ts";
import type { RuleSources } from "../rules/combine.ts";
import { readJsonFile } from "../shape.ts";
import type { Format, FormatFolder, FormatSource, Formats, RulesSource, TableFile } from "./format.ts";
import { addOwnNames } from "./ownNames.ts";
import { resolveFormat, rulesFile } from "./resolveFormat.ts";

/**
 * Every format in `data/formats`, resolved, and the ids that all formats share with those that some bring along. What is wrong with one is
 * reported there, not where it is inherited.
 */
export function readFormats(
  root: string,
  shared: RuleSources,
): Reading<Formats> & { value: Formats; statutory: StatutoryTables } {
  const issues: Issue[] = [];
  const folders = new Map(listFolders(root, "formats").map((id) => [id, readFolder(root, id, issues)]));
  const statutory = addOwnNames(shared.statutory, folders);
  const sources = { ...shared, statutory };
  const formats = new Map<string, Format>();
  for (const id of folders.keys()) {
    const format = resolveFormat(id, folders, sources, issues);
    if (format) formats.set(id, format);
  }
  return { value: { folders, formats }, statutory, issues };
}

function readFolder(root: string, id: string, issues: Issue[]): FormatFolder {
  const file = `formats/${id}/format.json`;
  if (!fileExists(root, file)) issues.push(makeIssue("file-missing", { file }));
  const format = fileExists(root, file)
    ? take(readJsonFile(root, file, formatSchema), file, id, issues)
    : undefined;
  const files = listFiles(root, `formats/${id}/tables`).filter((path) => path.endsWith(".json"));
  const tables = files.map((path) => {
    const name = path.slice(path.lastIndexOf("/") + 1, -".json".length);
    return [
      name,
      take(readJsonFile(root, path, chooseTableSchema), path, name, issues) as TableFile | undefined,
    ] as const;
  });
  return { id, format, tables: new Map(tables), rules: readRules(root, id, issues) };
}

/** A file with `changes` changes the inherited table, any other is a table. */
function chooseTableSchema(value: unknown): typeof formatTableSchema | typeof tableChangesSchema {
  return typeof value === "object" && value !== null && "changes" in value
    ? tableChangesSchema
    : formatTableSchema;
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
function take<T extends { id: string }>(
  reading: Reading<T> & { json?: JsonFile },
  file: string,
  name: string,
  issues: Issue[],
): FormatSource<T> | undefined {
  for (const issue of reading.issues) issues.push(issue);
  const { value, json } = reading;
  if (!value || !json) return undefined;
  if (value.id !== name)
    issues.push(makeIssue("format-id", json.place(["id"]), { found: value.id, expected: name }));
  return { file, value: { ...value, id: name }, json };
}
