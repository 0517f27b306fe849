import type { Issue } from "../schema/issue.ts";
import { escapeMarkdown, writeAnnotation } from "../text/forge.ts";
import { fill, TEXTS } from "../text/text.ts";
import type { Language } from "../text/ui.ts";
import { describeIssue, formatPlace, showInvisible, showValues } from "./describeIssue.ts";
import { findRulePage, severityOf } from "./rules.ts";
import type { Unchecked } from "./unchecked.ts";

export function countIssues(issues: readonly Issue[]): { errors: number; warnings: number } {
  const errors = issues.filter((issue) => severityOf(issue) === "error").length;
  return { errors, warnings: issues.length - errors };
}

/** Issues of one rule that people are shown; of more, it is said how many there are. Machines (JSON) get all. */
const MOST_SHOWN = 100;

/** The first issues of each rule, and how many more there are, by rule. */
function pickShown(issues: readonly Issue[]): {
  readonly shown: readonly Issue[];
  readonly left: ReadonlyMap<string, number>;
} {
  const counts = new Map<string, number>();
  const shown = issues.filter(({ rule }) => {
    const count = (counts.get(rule) ?? 0) + 1;
    counts.set(rule, count);
    return count <= MOST_SHOWN;
  });
  return {
    shown,
    left: new Map(
      [...counts]
        .filter(([, count]) => count > MOST_SHOWN)
        .map(([rule, count]) => [rule, count - MOST_SHOWN]),
    ),
  };
}

function sayLeft(left: ReadonlyMap<string, number>, language: Language): string[] {
  return [...left].map(([rule, count]) =>
    fill(TEXTS[language].diagnostics.left, { rule, left: String(count), most: String(MOST_SHOWN) }),
  );
}

/** Disclosures of which it is said what could not be checked; of more, only how many. */
const MOST_NOTED = 20;

/** What could not be checked, and what no rule covers: a run without errors is no proof of it. */
function sayUnchecked(notes: readonly Unchecked[], language: Language): string[] {
  const { unchecked, uncheckedMore } = TEXTS[language].diagnostics;
  const byFolder = [...Map.groupBy(notes, ({ folder }) => folder)];
  const more = byFolder.length - MOST_NOTED;
  return [
    ...byFolder
      .slice(0, MOST_NOTED)
      .flatMap(([folder, own]) =>
        own.map(({ id, values }) => fill(unchecked[id], { ...showValues(values), folder })),
      ),
    ...(more > 0 ? [fill(uncheckedMore, { count: String(more) })] : []),
  ];
}

/** Where a reader finds the page of a rule; nothing where messages lead to none. */
type FindPage = (rule: string) => string | undefined;

/** The issues in both languages, for a terminal, and what could not be checked. */
export function renderTerminal(
  issues: readonly Issue[],
  prefix?: string,
  notes: readonly Unchecked[] = [],
  findPage: FindPage = findRulePage,
): string {
  const { errors, warnings } = countIssues(issues);
  const { shown, left } = pickShown(issues);
  const blocks = shown.map(describeIssue).map((diagnostic) => {
    const lines = (["zh", "en"] as const).flatMap((language) => {
      const { labels } = TEXTS[language].diagnostics;
      const wording = diagnostic[language];
      return (["found", "expected", "cause", "mend"] as const)
        .filter((key) => wording[key])
        .map((key) => `  ${labels[key]} ${wording[key]}`);
    });
    return [
      [formatPlace(diagnostic.place, prefix), diagnostic.severity, diagnostic.rule, findPage(diagnostic.rule)]
        .filter((part) => part !== undefined)
        .join("  "),
      ...lines,
      ...diagnostic.lines,
    ].join("\n");
  });
  const counts = { errors: String(errors), warnings: String(warnings) };
  const summary = (["zh", "en"] as const)
    .flatMap((language) => [
      ...sayUnchecked(notes, language),
      ...sayLeft(left, language),
      fill(TEXTS[language].diagnostics.summary, counts),
    ])
    .join("\n");
  return `${[...blocks, summary].join("\n\n")}\n`;
}

export function renderJson(issues: readonly Issue[]): string {
  return `${JSON.stringify(issues.map(describeIssue), null, 2)}\n`;
}

/** A Markdown table for the summary of a pull request's checks. */
export function renderMarkdown(
  issues: readonly Issue[],
  prefix?: string,
  findPage: FindPage = findRulePage,
): string {
  const { shown, left } = pickShown(issues);
  const rows = shown.map(describeIssue).map((diagnostic) => {
    const { found, expected, cause, mend } = diagnostic.zh;
    const mends = [[cause, mend].filter(Boolean).join(" "), ...diagnostic.lines]
      .map(escapeMarkdown)
      .join("<br>");
    const page = findPage(diagnostic.rule);
    const rule = page === undefined ? diagnostic.rule : `[${diagnostic.rule}](${page})`;
    return `| ${diagnostic.severity} ${rule} | ${escapeMarkdown(formatPlace(diagnostic.place, prefix))} | ${escapeMarkdown(found)} | ${escapeMarkdown(expected)} | ${mends} |`;
  });
  const { labels } = TEXTS.zh.diagnostics;
  return [
    `| | | ${labels.found} | ${labels.expected} | ${labels.mend} |`,
    "|---|---|---|---|---|",
    ...rows,
    "",
    ...sayLeft(left, "zh"),
  ].join("\n");
}

/** Workflow commands that annotate the lines of a pull request. */
export function renderAnnotations(
  issues: readonly Issue[],
  prefix = "data/",
  findPage: FindPage = findRulePage,
): string {
  return pickShown(issues)
    .shown.map(describeIssue)
    .map(({ severity, rule, place: { file, line, column }, zh, lines }) =>
      writeAnnotation(
        { level: severity, file: showInvisible(prefix + file), line, column, title: rule },
        [zh.found, zh.expected, zh.cause, zh.mend, ...lines, findPage(rule)].filter(Boolean).join("\n"),
      ),
    )
    .join("\n");
}

/** Ends a command whose data have errors, with what is said of them. */
export function refuseInvalid(issues: readonly Issue[], root: string): void {
  if (countIssues(issues).errors > 0)
    throw Object.assign(new Error(renderTerminal(issues, `${root}/`)), { name: "InvalidData" });
}
