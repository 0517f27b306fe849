import { normalizeLabel } from "../../text/labels.ts";
import { dropTableNumber } from "../layout/tableNumber.ts";
import standIns from "./standIns.json" with { type: "json" };
import rules from "./titles.json" with { type: "json" };

/** Words that a title has: all of `all`, one of `any`, none of `none`. The first rule that fits tells the table. */
interface TitleRule {
  table: string;
  all?: string[];
  any?: string[];
  none?: string[];
}

/** The id of the table that a printed title names: one of `statutory-tables.json`, of a list, or of a table that no law asks for. */
export function tableOfTitle(title: string): string | null {
  const text = normalizeLabel(title).replace(/\((?:不含|不包括)[^)]*\)|-不含[^)]*/g, "");
  const rule = (rules as TitleRule[]).find(
    ({ all = [], any, none = [] }) =>
      all.every((word) => text.includes(word)) &&
      (any === undefined || any.some((word) => text.includes(word))) &&
      !none.some((word) => text.includes(word)),
  );
  return rule?.table ?? null;
}

/** A table that stands for one that the law asks for, where that is not printed and a heading has a word. */
interface StandIn {
  table: string;
  for: string;
  heading: string;
}

/** The id of the table that a printed one is, by its title, and by its headings where another table of the document may be the one that the law asks for. */
export function tableIn(printed: readonly PrintedHead[], { title, rows }: PrintedHead): string | null {
  const id = tableOfTitle(title);
  const standIn = (standIns as StandIn[]).find(({ table }) => table === id);
  if (!standIn || printed.some((other) => tableOfTitle(other.title) === standIn.for)) return id;
  const heads = rows.slice(0, HEAD_ROWS).flat();
  return heads.some(({ text }) => text.includes(standIn.heading)) ? standIn.for : id;
}

/** What tells which table a printed one is. */
interface PrintedHead {
  title: string;
  rows: readonly (readonly { text: string }[])[];
}

/** Rows in which headings stand. */
const HEAD_ROWS = 3;

/** Whether a title is of a table in which revenue and expenditure stand beside each other, and sums below their parts. */
export const isSummaryTitle = (title: string): boolean => /收支|收入支出/.test(title);

/** A title without the number of its table. */
export function bareTitle(text: string): string {
  return dropTableNumber(text.trim())
    .replace(/\s+/g, "")
    .replace(/[（(]续(?:表)?[)）]$/, "");
}

/** Whether a line names a table without the word 表: short, no sentence, and in the words of a title. It counts only where no line has it. */
export function isLooseTitle(text: string): boolean {
  const bare = bareTitle(text);
  const words =
    /(?:预算|决算|收支|收入|支出|经费|资产占[用有](?:使用)?|机构设置|单位构成)(?:情况|总体情况|明细|汇总)?(?:[（(].*[)）])?$/;
  return (
    bare.length >= 4 &&
    bare.length <= 40 &&
    words.test(bare) &&
    tableOfTitle(bare) !== null &&
    !/[。；，,：:]|第[一二三四五]部分|\.{3}|…/.test(bare)
  );
}

/** Whether a line may be the title of a table: short, no sentence, and with the word 表 at its end or before a bracket. */
export function isTitle(text: string): boolean {
  const bare = bareTitle(text);
  return (
    bare.length >= 3 &&
    bare.length <= 60 &&
    /表(?:[（(].*[)）])?$/.test(bare) &&
    !/[。；，,]|情况说明|如下|\.{3}|…/.test(bare)
  );
}
