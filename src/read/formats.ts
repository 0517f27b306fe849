import { type FormatFile, type FormatTable, formatSchema, formatTableSchema } from "../schema/format.ts";
import { type Issue, makeIssue } from "../schema/issue.ts";
import { fileExists, listFiles, listFolders, type Reading } from "./files.ts";
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
  /** Tables in printed order. */
  readonly tables: readonly FormatTable[];
  /** The file that holds a table, which an inheriting format may take from another folder. */
  readonly tableFiles: ReadonlyMap<string, string>;
}

interface Own {
  readonly file: FormatFile;
  readonly tables: Map<string, { table: FormatTable; file: string }>;
}

/** Every format in `data/formats`, resolved. */
export function readFormats(root: string): Reading<ReadonlyMap<string, Format>> {
  const issues: Issue[] = [];
  const own = new Map<string, Own>();
  for (const id of listFolders(root, "formats")) {
    const path = `formats/${id}/format.json`;
    if (!fileExists(root, path)) {
      issues.push(makeIssue("file-missing", { file: path }));
      continue;
    }
    const file = readJsonFile(root, path, formatSchema);
    issues.push(...file.issues);
    if (!file.value) continue;
    if (file.value.id !== id) issues.push(makeIssue("format-id", { file: path }, { found: file.value.id, expected: id }));
    own.set(id, { file: file.value, tables: readTables(root, id, issues) });
  }
  const formats = new Map<string, Format>();
  for (const id of own.keys()) {
    const format = resolve(id, own, issues);
    if (format) formats.set(id, format);
  }
  return { value: formats, issues };
}

function readTables(root: string, id: string, issues: Issue[]): Own["tables"] {
  const tables: Own["tables"] = new Map();
  for (const file of listFiles(root, `formats/${id}/tables`)) {
    const table = readJsonFile(root, file, formatTableSchema);
    issues.push(...table.issues);
    if (!table.value) continue;
    const expected =
      file
        .split("/")
        .at(-1)
        ?.replace(/\.json$/, "") ?? "";
    if (table.value.id !== expected) issues.push(makeIssue("format-id", { file }, { found: table.value.id, expected }));
    tables.set(table.value.id, { table: table.value, file });
  }
  return tables;
}

/** The chain of formats from the one named to the first, or undefined when it does not end. */
function chainOf(id: string, own: ReadonlyMap<string, Own>): Own[] | undefined {
  const chain: Own[] = [];
  for (let next: string | undefined = id; next !== undefined; ) {
    const format = own.get(next);
    if (!format || chain.includes(format)) return undefined;
    chain.push(format);
    next = format.file.extends;
  }
  return chain;
}

function resolve(id: string, own: ReadonlyMap<string, Own>, issues: Issue[]): Format | undefined {
  const file = `formats/${id}/format.json`;
  const chain = chainOf(id, own);
  if (!chain) {
    issues.push(makeIssue("format-chain", { file }, { found: own.get(id)?.file.extends ?? "" }));
    return undefined;
  }
  const inherit = <K extends keyof FormatFile>(key: K): FormatFile[K] | undefined => chain.find((format) => format.file[key] !== undefined)?.file[key];
  const unit = inherit("unit");
  const decimals = inherit("decimals");
  const order = inherit("tables");
  if (unit === undefined || decimals === undefined || order === undefined) {
    issues.push(makeIssue("format-incomplete", { file }, { expected: "unit, decimals, tables" }));
    return undefined;
  }
  const found = order.map((table) => chain.find((format) => format.tables.has(table))?.tables.get(table));
  for (const [index, table] of order.entries()) if (!found[index]) issues.push(makeIssue("file-missing", { file: `formats/${id}/tables/${table}.json` }));
  const tables = found.filter((entry) => entry !== undefined);
  const { name, province, regionCode, fiscalYear } = (chain[0] as Own).file;
  return {
    id,
    name,
    province,
    regionCode,
    fiscalYear,
    unit,
    decimals,
    tables: tables.map((entry) => entry.table),
    tableFiles: new Map(tables.map((entry) => [entry.table.id, entry.file])),
  };
}
