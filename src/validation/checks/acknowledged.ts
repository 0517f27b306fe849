import type { JsonFile } from "../../read/json.ts";
import type { Acknowledgement } from "../../schema/disclosure.ts";
import { type Issue, makeIssue } from "../../schema/issue.ts";
import { ACKNOWLEDGEABLE, RULES } from "../rules.ts";

/** The acknowledgements of a disclosure. Where a file could not be checked whole, none can be said to be unused. */
export interface Acknowledged {
  readonly folder: string;
  readonly json: JsonFile;
  readonly entries: readonly Acknowledgement[];
  readonly unchecked: ReadonlySet<string>;
}

/** The issues that no acknowledgement covers, and one for each acknowledgement that covers nothing. */
export function applyAcknowledged({ folder, json, entries, unchecked }: Acknowledged, issues: readonly Issue[]): Issue[] {
  const inFile = (entry: Acknowledgement, issue: Issue): boolean => issue.place.file === `${folder}/${entry.file}`;
  const open = issues.filter((issue) => !entries.some((entry) => inFile(entry, issue) && covers(entry, issue)));
  const settled = new Set<Issue>();
  const reports = entries.flatMap((entry, index) => {
    if (issues.some((issue) => inFile(entry, issue) && covers(entry, issue))) return [];
    const report = (rule: string, key: string, values: Record<string, string>, cause?: string): Issue[] => [
      makeIssue(rule, json.place(["acknowledged", index, key]), values, { cause }),
    ];
    const near = open.filter((issue) => inFile(entry, issue));
    if (!isAcknowledgeable(entry.rule)) {
      const values = { found: entry.rule, expected: ACKNOWLEDGEABLE.join(", ") };
      const meant = entry.rule in RULES ? undefined : near.find((issue) => isAcknowledgeable(issue.rule) && atSamePlace(entry, issue));
      if (!meant) return report("acknowledged-rule", "rule", values);
      settled.add(meant);
      return report("acknowledged-rule", "rule", { ...values, meant: meant.rule }, "acknowledged-meant");
    }
    if (unchecked.has(`${folder}/${entry.file}`) || near.some((issue) => explains(entry, issue))) return [];
    const found = [entry.rule, entry.file, entry.row, entry.field].filter(Boolean).join(" ");
    const meant = near.find((issue) => issue.rule === entry.rule && (issue.row === entry.row || issue.field === entry.field));
    if (!meant) return report("acknowledged-unused", "rule", { found });
    settled.add(meant);
    // Another fault of the row, such as a mistyped code, is what keeps the two apart: that one is reported.
    if (near.some((issue) => issue !== meant && issue.row === meant.row)) return [];
    const place = [meant.row, meant.field].filter(Boolean).join(" ");
    return report("acknowledged-unused", meant.row === entry.row ? "field" : "row", { found, meant: place }, "acknowledged-meant");
  });
  return [...open.filter((issue) => !settled.has(issue)), ...reports];
}

function isAcknowledgeable(rule: string): boolean {
  return (ACKNOWLEDGEABLE as readonly string[]).includes(rule);
}

function covers(entry: Acknowledgement, issue: Issue): boolean {
  return issue.rule === entry.rule && isAcknowledgeable(entry.rule) && atSamePlace(entry, issue);
}

function atSamePlace(entry: Acknowledgement, issue: Issue): boolean {
  return (entry.row === undefined || issue.row === entry.row) && (entry.field === undefined || issue.field === entry.field);
}

/** Whether an issue tells why nothing is left for an entry to cover: its row has another fault, or a row of the table is missing or strange. */
function explains(entry: Acknowledgement, issue: Issue): boolean {
  return issue.rule !== entry.rule && entry.row !== undefined && (issue.row === entry.row || issue.rule.startsWith("row-"));
}
