import { normalizeLabel } from "../../text/labels.ts";
import words from "./sheetWords.json" with { type: "json" };

/** What a cell of a sheet's head is the label of. */
export type Field = keyof typeof words.fields;
/** What a column of indicators holds. */
export type IndicatorField = keyof typeof words.indicators;

/** A label as it is looked up: without 其中, colons, spaces, and what stands in brackets at its end (a unit, a full score). */
function bare(text: string): string {
  return normalizeLabel(text)
    .replace(/^其中:?/, "")
    .replace(/:$/, "")
    .replace(/^(.{2,})\([^)]*\)$/, "$1")
    .replace(/[():]/g, "");
}

function index<Id extends string>(
  spellings: Readonly<Record<Id, readonly string[]>>,
): (text: string) => Id | null {
  const ids = new Map(
    Object.entries<readonly string[]>(spellings).flatMap(([id, texts]) =>
      texts.map((text) => [bare(text), id as Id]),
    ),
  );
  return (text) => ids.get(bare(text)) ?? null;
}

export const fieldOf: (text: string) => Field | null = index(words.fields);
export const indicatorFieldOf: (text: string) => IndicatorField | null = index(words.indicators);
/** The kind of money that a label names as a part of the budget. */
export const fundOf: (text: string) => keyof typeof words.funds | null = index(words.funds);
/** What a heading beside those of indicators says, where it is known. */
export const otherOf: (text: string) => keyof typeof words.others | null = index(words.others);

const BUDGETS = words.budget.map(bare);
const SUMS = new Set(words.sums.map(bare));
const LEVELS = new Set(words.levels.map(bare));

/** How surely a label names the money of the sheet's year: the lowest is the surest; null where it names no budget. */
export function budgetRank(text: string): number | null {
  const rank = BUDGETS.indexOf(bare(text));
  return rank < 0 ? null : rank;
}

export const isSum = (text: string): boolean => SUMS.has(bare(text));
export const isLevel = (text: string): boolean => LEVELS.has(bare(text));
/** Whether a title is that of a sheet of a whole department. */
export const isOverallTitle = (title: string): boolean => words.overall.some((word) => title.includes(word));
/** Whether a text is one of the labels of a sheet, so that it cannot be the value of another. */
export const isLabel = (text: string): boolean =>
  fieldOf(text) !== null || fundOf(text) !== null || budgetRank(text) !== null || otherOf(text) !== null;

/** The unit of money that a text names: 项目资金（万元）. */
export function unitIn(text: string): string {
  return /(亿元|万元|千元|百元|元)\)?:?$/.exec(normalizeLabel(text))?.[1] ?? "";
}
