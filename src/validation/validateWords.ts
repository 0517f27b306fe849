import type { TableRecord } from "../read/disclosures.ts";
import { explanationFile, readExplanation, readFacts } from "../read/facts.ts";
import type { Format } from "../read/formats/format.ts";
import { hasFile } from "../schema/disclosure.ts";
import type { FactKinds } from "../schema/facts.ts";
import type { Issue, Place } from "../schema/issue.ts";
import { checkFacts, type FactsReading } from "./checks/disclosure/facts.ts";
import { checkSummary, listAmountTargets, type Targets } from "./checks/disclosure/summaries.ts";
import { severityOf } from "./rules.ts";

type Read = TableRecord & { readonly issues: readonly Issue[] };

/** What a scope's words are checked with. */
export interface WordsContext {
  readonly root: string;
  readonly folder: string;
  readonly format: Format;
  /** Kinds of facts; undefined where they could not be read. */
  readonly kinds: FactKinds | undefined;
  /** Numbers of the performance sheets; undefined where they cannot be told. */
  readonly sheets: ReadonlySet<string> | undefined;
  readonly tables: readonly Read[];
  readonly lists: readonly Read[];
}

/** What we say of a scope in our own words: its stated figures, its explanation, and the summaries in its lists, with everything that is wrong with them. */
export function validateWords(context: WordsContext): {
  facts: FactsReading;
  explanation: string;
  issues: Issue[];
} {
  const { root, folder, format, kinds, sheets, tables, lists } = context;
  const { value: records = [], csv, issues: unread } = readFacts(root, folder);
  const facts = { records, csv, complete: unread.length === 0 };
  const explanation = readExplanation(root, folder);
  const text = explanation.value ?? "";
  const readable = new Set(tables.filter(isReadable).map((table) => table.format.id));
  const targets: Targets = {
    fact: facts.complete ? new Set(records.map((fact) => fact.fact_id)) : undefined,
    amount: listAmountTargets(tables),
    uncertain: new Set(format.tableIds.filter((id) => !readable.has(id))),
  };
  const issues = [
    ...unread,
    ...checkFacts(facts, sheets, kinds),
    ...explanation.issues,
    ...checkSummary(text, targets, ({ line, column }) => ({ file: explanationFile(folder), line, column })),
    ...lists.flatMap((list) => checkSummaries(list, targets)),
  ];
  return { facts, explanation: text, issues };
}

function isReadable({ entry, complete, issues }: Read): boolean {
  return !hasFile(entry.status) || (complete && issues.every((issue) => severityOf(issue) !== "error"));
}

/** The cells of a list that hold our words. */
function checkSummaries({ format, rows, csv, file }: TableRecord, targets: Targets): Issue[] {
  const columns = format.parts.flatMap((part) => part.columns.filter(({ role }) => role === "summary"));
  return rows.flatMap(({ cells, line }) =>
    columns.flatMap(({ id }) => {
      const place: Place = csv?.place(line, csv.header.indexOf(id)) ?? { file, line };
      return checkSummary(cells[id] ?? "", targets, () => place);
    }),
  );
}
