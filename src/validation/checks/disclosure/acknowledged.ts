import type { JsonFile } from "../../../read/json/json.ts";
import type { Acknowledgement } from "../../../schema/disclosure.ts";
import { type Issue, makeIssue } from "../../../schema/issue.ts";
import type { RuleId } from "../../../schema/ruleIds.ts";
import { ACKNOWLEDGEABLE, RULES } from "../../rules.ts";

/** The acknowledgements of a disclosure. Where a file could not be checked whole, none can be said to be unused. */
export interface Acknowledged {
  readonly folder: string;
  readonly json: JsonFile;
  readonly entries: readonly Acknowledgement[];
  readonly unchecked: ReadonlySet<string>;
}

/** The issues that no acknowledgement covers, and one for each acknowledgement that covers nothing. */
export function applyAcknowledged(
  { folder, json, entries, unchecked }: Acknowledged,
  issues: readonly Issue[],
): Issue[] {
  const fileOf = (entry: Acknowledgement): string => `${folder}/${entry.file}`;
  const covering = new Set(
    entries.map((entry) => nameKey([fileOf(entry), entry.rule, entry.row, entry.field])),
  );
  const isCovered = (issue: Issue): boolean =>
    isAcknowledgeable(issue.rule) &&
    listPlaces(issue, issue.rule).some((place) => covering.has(nameKey(place)));
  const open = issues.filter((issue) => !isCovered(issue));
  const covered = indexPlaces(issues.filter(isCovered));
  const near = indexNear(open);
  const settled = new Set<Issue>();
  const reports = entries.flatMap((entry, index) => {
    const { rule, row, field } = entry;
    const file = fileOf(entry);
    if (isAcknowledgeable(rule) && covered.has(nameKey([file, rule, row, field]))) return [];
    const report = (
      reported: RuleId,
      key: string,
      values: Record<string, string>,
      cause?: string,
    ): Issue[] => [makeIssue(reported, json.place(["acknowledged", index, key]), values, { cause })];
    if (!isAcknowledgeable(rule)) {
      const values = { found: rule, expected: ACKNOWLEDGEABLE.join(", ") };
      const meant = RULES.has(rule) ? undefined : near.anyRule.get(nameKey([file, undefined, row, field]));
      if (!meant) return report("acknowledged-rule", "rule", values);
      settled.add(meant);
      return report("acknowledged-rule", "rule", { ...values, meant: meant.rule }, "acknowledged-meant");
    }
    if (unchecked.has(file) || near.explains(entry, file)) return [];
    const found = [rule, entry.file, row, field].filter(Boolean).join(" ");
    const meant = near.findMeant(entry, file);
    if (!meant) return report("acknowledged-unused", "rule", { found });
    settled.add(meant);
    // Another fault of the row, such as a mistyped code, is what keeps the two apart: that one is reported.
    if (near.countInRow(file, meant.row) > 1) return [];
    const place = [meant.row, meant.field].filter(Boolean).join(" ");
    return report(
      "acknowledged-unused",
      meant.row === row ? "field" : "row",
      { found, meant: place },
      "acknowledged-meant",
    );
  });
  return [...open.filter((issue) => !settled.has(issue)), ...reports];
}

/** File, rule, row and column; without one, any. */
type IssuePlace = readonly (string | undefined)[];

const nameKey = (place: IssuePlace): string => JSON.stringify(place.map((part) => part ?? null));

/** The ways in which an acknowledgement may name an issue: with or without row and column. */
function listPlaces({ place: { file }, row, field }: Issue, rule: string | undefined): IssuePlace[] {
  return [
    [file, rule, row, field],
    [file, rule, row, undefined],
    [file, rule, undefined, field],
    [file, rule, undefined, undefined],
  ];
}

/** The first issue at each place; without their rules, of any rule. */
function indexPlaces(
  issues: readonly Issue[],
  ruleOf: (issue: Issue) => string | undefined = ({ rule }) => rule,
): ReadonlyMap<string, Issue> {
  const index = new Map<string, Issue>();
  for (const issue of issues)
    for (const place of listPlaces(issue, ruleOf(issue)))
      if (!index.has(nameKey(place))) index.set(nameKey(place), issue);
  return index;
}

/** What stands near the place that an entry names, among the issues that nothing covers. */
interface Near {
  /** The first that can be acknowledged, by its place without the rule. */
  readonly anyRule: ReadonlyMap<string, Issue>;
  /** Whether an issue tells why nothing is left to cover: its row has another fault, or a row of the table is missing or strange. */
  explains(entry: Acknowledgement, file: string): boolean;
  /** The first of the entry's rule in its row or in its column. */
  findMeant(entry: Acknowledgement, file: string): Issue | undefined;
  countInRow(file: string, row: string | undefined): number;
}

function indexNear(open: readonly Issue[]): Near {
  const rowKey = ({ place, row }: Issue): string => nameKey([place.file, row]);
  const order = new Map(open.map((issue, index) => [issue, index]));
  const rows = Map.groupBy(open, rowKey);
  const rulesOfRow = new Map(
    [...rows].map(([key, issues]) => [key, new Set(issues.map(({ rule }) => rule))]),
  );
  const strange = open.filter(({ rule }) => rule.startsWith("row-"));
  const strangeRules = new Map(
    [...Map.groupBy(strange, ({ place }) => place.file)].map(([file, issues]) => [
      file,
      new Set(issues.map(({ rule }) => rule)),
    ]),
  );
  const byRuleAndRow = Map.groupBy(open, ({ place, rule, row }) => nameKey([place.file, rule, row]));
  const byRuleAndField = Map.groupBy(open, ({ place, rule, field }) => nameKey([place.file, rule, field]));
  const hasOther = (rules: ReadonlySet<string> | undefined, rule: string): boolean =>
    (rules?.size ?? 0) > (rules?.has(rule) ? 1 : 0);
  return {
    anyRule: indexPlaces(
      open.filter(({ rule }) => isAcknowledgeable(rule)),
      () => undefined,
    ),
    explains: ({ rule, row }, file) =>
      row !== undefined &&
      (hasOther(rulesOfRow.get(nameKey([file, row])), rule) || hasOther(strangeRules.get(file), rule)),
    findMeant: ({ rule, row, field }, file) => {
      const found = [
        byRuleAndRow.get(nameKey([file, rule, row]))?.[0],
        byRuleAndField.get(nameKey([file, rule, field]))?.[0],
      ];
      return found
        .filter((issue) => issue !== undefined)
        .sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))[0];
    },
    countInRow: (file, row) => rows.get(nameKey([file, row]))?.length ?? 0,
  };
}

function isAcknowledgeable(rule: string): boolean {
  return ACKNOWLEDGEABLE.includes(rule);
}
