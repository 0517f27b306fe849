import { numbersTable } from "../layout/tableNumber.ts";
import type { Paragraph } from "../source/source.ts";
import { BODY_ENDING } from "./body.ts";
import { bareTitle, isLooseTitle, isTitle } from "./title.ts";

/** What the lines above a table say of it. */
export interface Caption {
  /** Without the table's number; empty where no line is a title. */
  title: string;
  /** 万元, 元, 亿元, 千元; empty where no line says it. */
  unit: string;
  /** The department or unit that the table is of, as printed; empty where none is. */
  bearer: string;
}

const UNIT = /(?:金额)?单位\s*[:：]\s*(人民币)?\s*(亿元|万元|千元|百元|元)/;
const BEARER =
  /(?:部门|单位|编制单位|填报单位|预算单位|公开部门|公开单位|部门\/单位)(?:[（(](?:单位|部门)[)）])?(?:名称)?(?:[（(]公章[)）])?\s*[:：]\s*([^\s:：]+(?:\s(?!.*[:：])\S+)*)/;
/** A body behind its code, alone or before the year and the unit: 450 丰润区医疗保障局 预算年度：2025 单位：万元. */
const CODED_BEARER = new RegExp(
  `^\\s*(\\d{3,9}\\s*\\p{Script=Han}{2,30}${BODY_ENDING})(?=\\s+(?:预算年度|年度|金额单位|单位)|\\s*$)`,
  "u",
);
/** Lines that only number a page. */
const PAGE_NUMBER = /^[-—－–\s·.第页共/]*\d{0,4}[-—－–\s·.第页共/]*$/;

/** Whether a line belongs to the page, or only numbers a form: it is no part of a table. */
export function isPageLine(text: string): boolean {
  return PAGE_NUMBER.test(text.trim()) || numbersTable(text);
}

/** Reads a table's caption from the lines above it, nearest last; where none has the word 表, a line in the words of a title will do. */
export function readCaption(lines: Paragraph[]): Caption {
  const caption = readPlainCaption(lines);
  const loose = caption.title ? undefined : lines.findLast(({ text }) => isLooseTitle(text));
  return loose ? { ...caption, title: bareTitle(loose.text) } : caption;
}

/** What lines say of a table where they say it plainly. */
export function readPlainCaption(lines: Paragraph[]): Caption {
  const caption: Caption = { title: "", unit: "", bearer: "" };
  for (const [n, { text }] of [...lines.entries()].reverse()) {
    caption.unit ||= UNIT.exec(text)?.[2] ?? "";
    const bearer = (CODED_BEARER.exec(text) ?? BEARER.exec(text))?.[1]?.trim() ?? "";
    if (bearer && !/^(?:亿元|万元|千元|百元|元)$/.test(bearer))
      caption.bearer ||= bearer.replace(/\s*(?:金额)?单位.*$/, "");
    if (caption.title || UNIT.test(text) || isPageLine(text)) continue;
    if (isTitle(text)) caption.title = bareTitle(text);
    else if (/表$/.test(text.trim()) && text.trim().length < 5 && n > 0) {
      const whole = (lines[n - 1]?.text ?? "") + text.trim();
      if (isTitle(whole)) caption.title = bareTitle(whole);
    }
  }
  return caption;
}
