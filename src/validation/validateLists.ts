import type { TableRecord } from "../read/disclosures.ts";
import { fileExists } from "../read/files/files.ts";
import type { Format } from "../read/formats/format.ts";
import type { JsonFile } from "../read/json/json.ts";
import { listFile, readExplanation, readList } from "../read/lists.ts";
import type { CsvReading } from "../read/shape.ts";
import type { OpenCell, Restored } from "../schema/csvFiles.ts";
import { type Disclosure, hasFile, LISTS_WITH_STATUS } from "../schema/disclosure.ts";
import type { FactKinds } from "../schema/facts.ts";
import { type Issue, makeIssue } from "../schema/issue.ts";
import type { ListName } from "../schema/lists.ts";
import { findOwn } from "../schema/own.ts";
import {
  checkFacts,
  checkIndicators,
  checkListAmounts,
  checkListStatus,
  checkListTexts,
  checkProjects,
  checkSums,
  type ListReading,
} from "./checks/disclosure/lists.ts";
import { checkRestoredList } from "./checks/disclosure/restoredLists.ts";
import { checkSummary, listAmountTargets } from "./checks/disclosure/summaries.ts";
import { severityOf } from "./rules.ts";

/** Every list of a scope as it was read. */
export type Lists = { readonly [K in ListName]: ListReading<K> };

/** What a scope's lists are checked with. */
export interface ListContext {
  readonly root: string;
  readonly folder: string;
  readonly scope: string;
  readonly json: JsonFile;
  readonly disclosure: Disclosure;
  readonly format: Format;
  /** Kinds of facts; undefined where they could not be read. */
  readonly facts: FactKinds | undefined;
  readonly tables: readonly (TableRecord & { readonly issues: readonly Issue[] })[];
  /** Lists that are described like tables. */
  readonly listTables: readonly TableRecord[];
  readonly restored: CsvReading<Restored>;
  readonly open: CsvReading<OpenCell>;
}

/** The lists of a scope and everything that is wrong with them and with the summaries beside them. */
export function validateLists(context: ListContext): { lists: Lists; issues: Issue[] } {
  const { root, folder, scope, json, disclosure, format, facts, tables, listTables, restored, open } = context;
  const ofLists: (readonly Issue[])[] = [];
  const take = <K extends ListName>(name: K): ListReading<K> => {
    const { value = [], csv, issues: unread } = readList(root, folder, name);
    const list = { records: value, csv, complete: unread.length === 0 };
    ofLists.push(unread, checkListAmounts(name, list), checkListTexts(name, list), checkRestoredList(name, list, restored, open));
    return list;
  };
  const lists: Lists = {
    projects: take("projects"),
    indicators: take("indicators"),
    facts: take("facts"),
  };
  const explanation = readExplanation(root, folder);
  const isReadable = ({ entry, complete, issues: own }: ListContext["tables"][number]): boolean =>
    !hasFile(entry.status) || (complete && own.every((issue) => severityOf(issue) !== "error"));
  const readable = new Set(tables.filter(isReadable).map((table) => table.format.id));
  const targets = {
    fact: lists.facts.complete ? new Set(lists.facts.records.map((fact) => fact.fact_id)) : undefined,
    amount: listAmountTargets(tables),
    uncertain: new Set(format.tableIds.filter((id) => !readable.has(id))),
  };
  const file = listFile(folder, "explanation");
  const issues = [
    ...ofLists.flat(),
    ...explanation.issues,
    ...checkListFiles(context),
    ...checkListStatus(json, disclosure, scope, { ...lists, explanation: { records: explanation.value ? [explanation] : [] } }, listTables),
    ...checkProjects(lists.projects, format.performance, restored.value ?? []),
    ...checkSums(lists.projects),
    ...checkIndicators(lists.indicators, lists.projects, format.performance),
    ...checkFacts(lists.facts, lists.projects, facts),
    ...checkSummary(explanation.value ?? "", targets, ({ line, column }) => ({ file, line, column })),
    ...lists.projects.records.flatMap((record) =>
      (["purpose", "aims"] as const).flatMap((field) =>
        checkSummary(
          record[field],
          targets,
          () => lists.projects.csv?.place(record.line, lists.projects.csv.header.indexOf(field)) ?? { file: listFile(folder, "projects") },
        ),
      ),
    ),
  ];
  return { lists, issues };
}

/** A list of which the disclosure says nothing is filled, and so has a file. */
function checkListFiles({ root, folder, scope, json, disclosure }: ListContext): Issue[] {
  const lists = findOwn(disclosure.scopes, scope)?.lists ?? {};
  return LISTS_WITH_STATUS.filter((name) => (lists[name]?.status ?? "filled") === "filled").flatMap((name) => {
    const file = listFile(folder, name);
    return fileExists(root, file) ? [] : [makeIssue("list-missing", json.place(["scopes", scope]), { found: file, scope, list: name })];
  });
}
