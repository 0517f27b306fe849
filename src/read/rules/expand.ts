import { findOwn } from "../../schema/own.ts";
import type { RuleDraft } from "../../schema/ruleFiles.ts";
import { type Rule, ruleSchema } from "../../schema/rules.ts";
import { selectCells } from "./cells.ts";
import { checkNames } from "./names.ts";
import { below, nameless, type Problem } from "./problem.ts";
import { findWords } from "./sentences.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The rules that a draft stands for in a format, and what it names that the format does not have. */
export interface Expanded {
  readonly rules: readonly Rule[];
  readonly problems: readonly Problem[];
}

/** Keys of a draft that hold addresses of cells, one or several. */
const CELL_KEYS = ["left", "right", "cells", "whole", "base"] as const;

/** One rule, or one for each measure that it is said for. Each name that is unknown is a problem once. */
export function expandRule(draft: RuleDraft, vocabulary: Vocabulary): Expanded {
  const made = (draft.each ?? [""]).map((measure) => expandFor(draft, measure, vocabulary));
  const problems = new Map(
    made.flatMap((each) => each.problems).map((problem) => [JSON.stringify(problem), problem]),
  );
  return { rules: made.flatMap((each) => each.rules), problems: [...problems.values()] };
}

function expandFor(draft: RuleDraft, each: string, vocabulary: Vocabulary): Expanded {
  const {
    id: pattern,
    says: _says,
    when = [],
    each: _each,
    title: _title,
    statement: _statement,
    basis: _basis,
    ...rest
  } = draft;
  const id = pattern.replace("{each}", toSlug(each));
  const problems: Problem[] = [];
  const select = (address: string, path: Problem["path"]): unknown => {
    const { selector, problems: found } = selectCells(fillAddress(address, each), vocabulary);
    problems.push(...below(path, found));
    return selector;
  };
  const selected = CELL_KEYS.flatMap((key) => {
    const value = (rest as Readonly<Record<string, unknown>>)[key];
    if (value === undefined) return [];
    const cells = Array.isArray(value)
      ? value.map((address: string, index) => select(address, [key, index]))
      : select(String(value), [key]);
    return [[key, cells] as const];
  });
  const { words, problems: wordless } = findWords(
    id,
    draft,
    { each: nameMeasure(vocabulary, each) },
    vocabulary,
  );
  const condition = joinConditions(when, vocabulary);
  const parsed = ruleSchema.safeParse({
    id,
    ...words,
    ...rest,
    ...Object.fromEntries(selected),
    ...condition.value,
  });
  problems.push(...wordless, ...condition.problems);
  if (!parsed.success && problems.length === 0)
    problems.push(nameless("cells", describeWrong(draft, parsed.error.issues[0]?.path ?? [])));
  return parsed.success
    ? { rules: [parsed.data], problems: [...problems, ...checkNames(parsed.data, vocabulary)] }
    : { rules: [], problems };
}

/** A measure id as ids and lines have it. */
export function toSlug(measure: string): string {
  return measure.replaceAll("_", "-");
}

function nameMeasure({ statutory }: Vocabulary, id: string): string {
  return statutory.measures.find((measure) => measure.id === id)?.name ?? id;
}

/** An address with its measure filled in: in brackets as the id of a line, elsewhere as that of a column. */
function fillAddress(address: string, each: string): string {
  return address
    .replace(/\[[^\]]*\]/, (rows) => rows.replaceAll("{each}", toSlug(each)))
    .replaceAll("{each}", each);
}

/** Cells of a kind that the operator cannot take, such as a stated figure whose rows are to be matched. */
function describeWrong(draft: RuleDraft, path: readonly PropertyKey[]): string {
  const [key, index] = path.map(String);
  const value = (draft as Readonly<Record<string, unknown>>)[key ?? ""];
  return String(Array.isArray(value) ? value[Number(index)] : value);
}

/** Several conditions as one; a condition whose cells cannot be made out leaves a problem. */
function joinConditions(
  names: readonly string[],
  vocabulary: Vocabulary,
): { value: Readonly<Record<string, unknown>>; problems: Problem[] } {
  const problems: Problem[] = [];
  const blank: unknown[] = [];
  const unless: string[] = [];
  for (const [index, name] of names.entries()) {
    const condition = findOwn(vocabulary.conditions, name);
    if (!condition) problems.push(nameless("condition", name, ["when", index]));
    const cells = condition?.blank.map((address) => selectCells(address, vocabulary)) ?? [];
    if (cells.some(({ selector }) => !selector)) problems.push(nameless("condition", name, ["when", index]));
    // A line that a format does not print holds no amount.
    const printed = cells.flatMap(({ selector }) => (selector && !isNowhere(selector) ? [selector] : []));
    blank.push(...printed);
    if (condition?.unless && printed.length > 0) unless.push(condition.unless);
  }
  return {
    value: { ...(blank.length > 0 && { blank }), ...(unless.length > 0 && { unless: unless.join("；") }) },
    problems,
  };
}

function isNowhere({ rows }: Readonly<Record<string, unknown>>): boolean {
  const lines = (rows as { readonly lines?: readonly string[] } | undefined)?.lines;
  return lines?.length === 0;
}
