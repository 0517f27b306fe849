import type { Expectation, Issue, Place } from "../schema/issue.ts";
import { findOwn } from "../schema/own.ts";
import { fill, TEXTS } from "../text/text.ts";
import type { Language } from "../text/ui.ts";
import { RULES, severityOf } from "./rules.ts";

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

/** An issue in words of both languages. */
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

/** Values as messages show them. */
export function showValues(values: Readonly<Record<string, string>>): Record<string, string> {
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
