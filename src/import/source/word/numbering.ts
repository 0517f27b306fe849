import { findChild, listChildren, type XmlElement } from "../files/xml.ts";

/** Counts on in a list at a level, from 0, and gives the number as printed. */
export type Counter = (list: string, level: number) => string;

/** Levels that a list has. */
const LEVELS = 9;
const DIGITS = "〇一二三四五六七八九";

/** Kinds of numbers that Chinese documents count in; any other is printed as Arabic. */
const FORMS: Readonly<Record<string, (number: number) => string>> = {
  chineseCounting: countInChinese,
  chineseCountingThousand: countInChinese,
  japaneseCounting: countInChinese,
  ideographDigital: (number) => [...String(number)].map((digit) => DIGITS[Number(digit)]).join(""),
  decimalEnclosedCircle: (number) => (number <= 20 ? String.fromCodePoint(0x245f + number) : String(number)),
  decimalEnclosedCircleChinese: (number) =>
    number <= 20 ? String.fromCodePoint(0x245f + number) : String(number),
  decimalFullWidth: (number) =>
    String(number).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  lowerLetter: (number) => String.fromCodePoint(0x60 + (((number - 1) % 26) + 1)),
  upperLetter: (number) => String.fromCodePoint(0x40 + (((number - 1) % 26) + 1)),
  bullet: () => "",
  none: () => "",
};

/** 一 to 九十九 and 一百 to 九百九十九; beyond, Arabic. */
function countInChinese(number: number): string {
  if (number < 1 || number > 999) return String(number);
  const [ones, tens, hundreds] = [number % 10, Math.floor(number / 10) % 10, Math.floor(number / 100)];
  const last = ones === 0 ? "" : DIGITS[ones];
  const middle =
    tens === 0
      ? hundreds > 0 && ones > 0
        ? "〇"
        : ""
      : `${tens === 1 && hundreds === 0 ? "" : DIGITS[tens]}十`;
  return `${hundreds > 0 ? `${DIGITS[hundreds]}百` : ""}${middle}${last}`;
}

/** Word keeps no numbers of its lists: they are counted as it does, each level from the last of the level above it. */
export function makeCounter(numbering: XmlElement | undefined): Counter {
  const abstracts = new Map<string, XmlElement>();
  const lists = new Map<string, XmlElement | undefined>();
  for (const child of listChildren(numbering)) {
    if (child.name === "w:abstractNum") abstracts.set(child.attributes["w:abstractNumId"] ?? "", child);
    if (child.name === "w:num")
      lists.set(
        child.attributes["w:numId"] ?? "",
        abstracts.get(findChild(child, "w:abstractNumId")?.attributes["w:val"] ?? ""),
      );
  }
  const counts = new Map<XmlElement, number[]>();
  return (id, level) => {
    const list = lists.get(id);
    const levels = listChildren(list).filter(({ name }) => name === "w:lvl");
    if (!list || !levels[level] || level >= LEVELS) return "";
    const count = counts.get(list) ?? [];
    counts.set(list, count);
    count[level] = (count[level] ?? readStart(levels[level]) - 1) + 1;
    count.length = level + 1;
    return fillPattern(levels, level, count);
  };
}

const read = (level: XmlElement | undefined, name: string): string | undefined =>
  findChild(level, name)?.attributes["w:val"];
const readStart = (level: XmlElement | undefined): number => Number(read(level, "w:start") ?? 1) || 0;

/** “第%1部分” with the numbers of the levels that it names. */
function fillPattern(levels: readonly XmlElement[], level: number, count: readonly number[]): string {
  if (read(levels[level], "w:numFmt") === "bullet") return "";
  return (read(levels[level], "w:lvlText") ?? "").replace(/%([1-9])/g, (_, digit: string) => {
    const named = Number(digit) - 1;
    const number = count[named] ?? readStart(levels[named]);
    return (FORMS[read(levels[named], "w:numFmt") ?? ""] ?? String)(number);
  });
}
