import type { Expectation, Issue, Place } from "../schema/issue.ts";
import { findOwn } from "../schema/own.ts";
import { escapeMarkdown, writeAnnotation } from "../text/forge.ts";
import { fill, TEXTS } from "../text/text.ts";
import { findRulePage, RULES, severityOf } from "./rules.ts";
import type { Unchecked } from "./unchecked.ts";

type Language = keyof typeof TEXTS;

/** An issue in words of one language. */
interface Wording {
  readonly found: string;
  readonly expected: string;
  readonly cause: string;
  readonly mend: string;
}

/** An issue as machines read it: everything that the terminal shows. */
export interface Diagnostic {
  readonly rule: string;
  readonly severity: "error" | "warning";
  readonly place: Place;
  /** Lines to copy into the file. */
  readonly lines: readonly string[];
  readonly zh: Wording;
  readonly en: Wording;
}

export function describeIssue(issue: Issue): Diagnostic {
  return {
    rule: issue.rule,
    severity: severityOf(issue),
    place: issue.place,
    lines: (issue.lines ?? []).map(showInvisible),
    zh: wordIssue(issue, "zh"),
    en: wordIssue(issue, "en"),
  };
}

/** The texts that rules share, by id: the ids of causes and expectations are not known to the compiler. */
interface Texts {
  readonly causes: Readonly<Record<string, string>>;
  readonly expectations: Readonly<Record<string, string>>;
  readonly or: string;
}

function wordIssue(issue: Issue, language: Language): Wording {
  const texts: Texts = TEXTS[language].diagnostics;
  const text = RULES.get(issue.rule)?.[language];
  if (!text) throw new Error(`Rule ${issue.rule} has no folder`);
  const cause =
    issue.cause === undefined
      ? ""
      : (findOwn(text.causes ?? {}, issue.cause) ?? findOwn(texts.causes, issue.cause));
  if (cause === undefined) throw new Error(`Cause ${issue.cause} has no ${language} text`);
  const values = showValues(issue.values);
  if (issue.expectations) values["expected"] = wordExpectations(issue.expectations, texts);
  return {
    found: fill(text.found, values),
    expected: fill(text.expected, values),
    cause: fill(cause, values),
    mend: fill(text.mend, values),
  };
}

/** Any one of several expectations; one that has no words of its own is said to be prescribed. */
function wordExpectations(expectations: readonly Expectation[], { expectations: texts, or }: Texts): string {
  const worded = expectations.map(({ id, values }) =>
    fill(findOwn(texts, id) ?? texts["form"] ?? "", showValues(values ?? {})),
  );
  return [...new Set(worded)].join(or);
}

/** Characters of a value that a message shows; a file may hold far longer ones. */
const LONGEST_VALUE = 1_000;

function showValues(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, showInvisible(shorten(value))]),
  );
}

function shorten(value: string): string {
  return value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value;
}

/** Characters that a terminal would obey or not show, as their escapes: a message stays on its line, and what is wrong can be seen. */
export function showInvisible(text: string): string {
  const names = new Map([
    ["\n", "\\n"],
    ["\t", "\\t"],
    ["\r", "\\r"],
  ]);
  const nameOf = (character: string): string =>
    names.get(character) ?? `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`;
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Variation_Selector}]/gu, nameOf);
}

/** `file:line:column`, as far as they are known; `prefix` leads from the reader's folder to the data folder. */
export function formatPlace({ file, line, column }: Place, prefix = "data/"): string {
  return [showInvisible(`${prefix}${file}`), line, line && column]
    .filter((part) => part !== undefined)
    .join(":");
}

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
