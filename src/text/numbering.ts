import styles from "./numbering.json" with { type: "json" };

/** A kind of numbers before a name: what opens and closes it, and the signs that it counts with. */
interface Style {
  opens: string;
  counts: string;
  longest: number;
  closes: string;
}

/** Not the point of an amount, 12.5; 1.2025年 begins with a number of a list. */
const NO_DECIMALS = String.raw`(?!(?<=[.．])\d(?!\d{3}年))`;

/** A pattern of the numbers of a kind; a bracket that opens one may lack where `loosely`. */
function patternOf({ opens, counts, longest, closes }: Style, loosely: boolean): string {
  const start = opens ? `[${opens}]${loosely ? "?" : ""}` : "";
  const end = closes ? String.raw`\s*[${closes}]${opens ? "" : NO_DECIMALS}` : "";
  return `${start}[${counts}]{1,${longest}}${end}`;
}

/** Kinds of numbers before a name, such as 一、 and （1）, in the order in which one usually stands within another. */
const STYLES = (styles as Style[]).map((style) => new RegExp(`^${patternOf(style, false)}`));

/** A Chinese number up to 99, as sections, lists and tables are numbered. */
export const HAN_NUMBER = "[一二三四五六七八九十]{1,3}";
/** 第一部分: what begins a part of a document. */
export const PART = `第${HAN_NUMBER}部分`;
const SECTION = new RegExp(`^(?:${PART}|${HAN_NUMBER}、)`);
const NUMBERED = new RegExp(
  `^(?:${[PART, ...(styles as Style[]).map((style) => patternOf(style, true))].join("|")})`,
);

/** The kind of the number that a name begins with, as an index; -1 for none. */
export const numberStyle = (name: string): number => STYLES.findIndex((style) => style.test(name));

/** Whether a text begins with the number of a list, a section or a part: 一、, （二）, 4., 第三部分. */
export const isNumbered = (text: string): boolean => NUMBERED.test(text);

/** A text without the number that it begins with. */
export const dropNumber = (text: string): string => text.replace(NUMBERED, "");

/** Whether a text begins a section or a part: 一、, 第二部分. */
export const beginsSection = (text: string): boolean => SECTION.test(text);
