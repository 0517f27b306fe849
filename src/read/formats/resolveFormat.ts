import type { FormatFile, TableChanges } from "../../schema/format.ts";
import { type Issue, makeIssue } from "../../schema/issue.ts";
import { combineRules, type RuleSources } from "../rules/combine.ts";
import type { Format, FormatSource, Formats, TableFile, TableSource } from "./format.ts";
import { makeReferenceIssue } from "./reference.ts";
import { changeTable } from "./tableChanges.ts";
import { findTableExcess } from "./tableSize.ts";

export const rulesFile = (format: string): string => `formats/${format}/rules.json`;

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
      if (first)
        issues.push(
          makeIssue("format-chain", first.json.place(["extends"]), { found: first.value.extends ?? "" }),
        );
      return undefined;
    }
    chain.push(format);
    next = format.value.extends;
  }
  return chain;
}

/** A table of a format: the file of the format that is nearest, with what nearer ones change. Undefined where one cannot be read. */
function resolveTable(
  id: string,
  chain: Chain,
  folders: Formats["folders"],
  issues: Issue[],
): TableSource | undefined {
  let found: TableSource | undefined;
  for (const format of chain.toReversed()) {
    const tables = folders.get(format.value.id)?.tables;
    if (!tables?.has(id)) continue;
    const own = tables.get(id);
    if (!own) found = undefined;
    else if (!isChange(own)) found = { ...own, files: [own.file] };
    else if (found) found = { ...changeTable(found, own, issues), files: [...found.files, own.file] };
    else issues.push(makeReferenceIssue(own.json.place(["changes"]), "inherited-table", id));
  }
  const excess = found && findTableExcess(found);
  if (excess) issues.push(excess);
  return excess ? undefined : found;
}

export function isChange(source: TableFile): source is FormatSource<TableChanges> {
  return "changes" in source.value;
}

/** A format with everything that it inherits; undefined where it is not whole. */
export function resolveFormat(
  id: string,
  folders: Formats["folders"],
  sources: RuleSources,
  issues: Issue[],
): Format | undefined {
  const chain = followChain(id, folders, issues);
  const [own] = chain ?? [];
  const origin = chain?.at(-1);
  if (!chain || !own || !origin) return undefined;
  const findOwner = (key: keyof FormatFile): FormatSource<FormatFile> | undefined =>
    chain.find((format) => format.value[key] !== undefined);
  const inherit = <K extends keyof FormatFile>(key: K): FormatFile[K] | undefined =>
    findOwner(key)?.value[key];
  const unit = inherit("unit");
  const decimals = inherit("decimals");
  const tableIds = inherit("tables");
  if (unit === undefined || decimals === undefined || tableIds === undefined) {
    const missing = Object.entries({ unit, decimals, tables: tableIds }).filter(
      ([, value]) => value === undefined,
    );
    issues.push(
      makeIssue("format-incomplete", origin.json.place([]), {
        expected: missing.map(([key]) => key).join(", "),
      }),
    );
    return undefined;
  }
  const resolveTables = (key: "tables" | "lists"): TableSource[] =>
    (inherit(key) ?? []).flatMap((table) => {
      const isHeld = chain.some((format) => folders.get(format.value.id)?.tables.has(table));
      if (!isHeld)
        issues.push(
          makeIssue("file-missing", { file: `formats/${findOwner(key)?.value.id}/tables/${table}.json` }),
        );
      return resolveTable(table, chain, folders, issues) ?? [];
    });
  const tables = resolveTables("tables");
  const lists = resolveTables("lists");
  const files = chain.toReversed().flatMap((format) => folders.get(format.value.id)?.rules?.value ?? []);
  const values = tables.map(({ value }) => value);
  const ofLists = lists.map(({ value }) => value);
  const { rules, problems } = combineRules({ tables: values, lists: ofLists }, sources, files);
  const inheritAll = (key: "ownTables" | "ownMeasures"): Readonly<Record<string, string>> =>
    Object.assign({}, ...chain.toReversed().map((format) => format.value[key] ?? {}));
  const { name, province, regionCode, fiscalYear } = own.value;
  return {
    id,
    name,
    province,
    regionCode,
    fiscalYear,
    phase: inherit("phase") ?? "budget",
    unit,
    decimals,
    own: { tables: inheritAll("ownTables"), measures: inheritAll("ownMeasures") },
    tableIds,
    tables: values,
    lists: ofLists,
    rules,
    rulesFiles: chain.map((format) => rulesFile(format.value.id)),
    ruleProblems: folders.get(id)?.rules ? problems : [],
    files: chain.map((format) => format.file),
    tableSources: new Map([...tables, ...lists].map((table) => [table.value.id, table])),
  };
}
