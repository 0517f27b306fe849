/** A Chinese number up to 99, as sections, lists and tables are numbered. */
export const HAN_NUMBER = "[一二三四五六七八九十]{1,3}";
/** 第一部分: what begins a part of a document. */
export const PART = `第${HAN_NUMBER}部分`;

/** 一、, （二）, (3), 4.: a number of a list. The point of an amount is none; 1.2025年 begins with one. */
const NUMBER = [
  PART,
  `[（(]?${HAN_NUMBER}[)）、.．]`,
  String.raw`[（(]?\d{1,2}[)）]`,
  String.raw`\d{1,2}、`,
  String.raw`\d{1,2}[.．](?!\d(?!\d{3}年))`,
].join("|");
const NUMBERED = new RegExp(`^(?:${NUMBER})`);
const SECTION = new RegExp(`^(?:${PART}|${HAN_NUMBER}、)`);

/** Whether a text begins with the number of a list, a section or a part. */
export const isNumbered = (text: string): boolean => NUMBERED.test(text);

/** A text without the number that it begins with. */
export const dropNumber = (text: string): string => text.replace(NUMBERED, "");

/** Whether a text begins a section or a part: 一、, 第二部分. */
export const beginsSection = (text: string): boolean => SECTION.test(text);
