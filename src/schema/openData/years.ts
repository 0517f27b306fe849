import { PHASES, PLANS, SUBJECT_KINDS } from "../vocabulary.ts";
import {
  bureauId,
  DIGITS,
  DISCLOSURE_KEY,
  fiscalYear,
  phase,
  SCOPE_KEY,
  SLUG,
  scope,
  tableId,
  toDisclosures,
} from "./columns.ts";
import { defineFile, number, string } from "./types.ts";

const required = true;
const yuan = (name: string, title: string, en: string, zh: string) => number(name, title, en, zh);
/** What stands for the whole of a table where others have a code. */
export const WHOLE = "total";
const subject = string(
  "subject",
  "科目",
  "newest code of the subject, or `total` for the whole of the table",
  "科目现在的编码；`total`是表的合计",
  { required, pattern: `${WHOLE}|${DIGITS}` },
);
const label = string("label", "名称", "printed name", "印出的名称", { required });

export const seriesFile = defineFile({
  name: "series",
  title: "各年并列",
  en: "each subject in each year of a bureau that has at least two years of one phase, with its change since the year before",
  zh: "一个部门至少有同一阶段的两个年度时，一个科目在一年里的金额和比上一年的增减",
  columns: [
    bureauId,
    phase,
    string("kind", "分类", "classification", "科目的分类", { required, values: SUBJECT_KINDS }),
    subject,
    string(
      "publisher_id",
      "公开的部门",
      "bureau that published the year: this one, or one that it came from",
      "公开这一年的部门：本部门，或它的前身",
      { required, pattern: SLUG },
    ),
    fiscalYear,
    scope,
    tableId,
    string("row_id", "行的代号", "row of the table, see `amounts.csv`", "表中的行，见`amounts.csv`", {
      required,
    }),
    string("code", "印出的编码", "code in that year; empty for the whole", "这一年印出的编码；合计为空"),
    label,
    number("amount", "金额", "printed amount", "印出的金额", { required }),
    string("unit", "金额单位", "printed unit", "印出的单位", { required }),
    yuan("amount_yuan", "金额（元）", "exact amount in yuan", "按元的准确金额"),
    yuan(
      "change_yuan",
      "比上一年增减（元）",
      "exact change since the year before in the series; empty where the two do not compare",
      "比前一个年度的准确增减；不能比时为空",
    ),
    number(
      "change_percent",
      "增减百分比",
      "the same in per cent of the year before, two decimals; empty where that was zero",
      "增减占前一个年度的百分比，两位小数；前一个年度是零时为空",
    ),
    string(
      "broken_by",
      "断在哪里",
      "what came between this year and the one before: `subject`, a change of the classification, see `crosswalk.csv`; `bureau`, a change of the bureau; both with a space between",
      "与前一个年度之间有什么变动：`subject`科目变了，见`crosswalk.csv`；`bureau`部门变了；两者都有时用空格分开",
      { pattern: "(subject|bureau|subject bureau)?" },
    ),
  ],
  primaryKey: ["bureau_id", "phase", "kind", "subject", "publisher_id", "fiscal_year"],
  foreignKeys: [{ ...toDisclosures, columns: ["publisher_id", "fiscal_year", "phase"] }],
  missingValues: [""],
});

export const executionFile = defineFile({
  name: "execution",
  title: "预算和决算",
  en: "each subject of final accounts beside each plan of the same year",
  zh: "决算的一个科目，与同一年度的一种预算数并列",
  columns: [
    bureauId,
    fiscalYear,
    scope,
    string("phase", "阶段", "`final`", "`final`是决算", { required, values: PHASES }),
    tableId,
    subject,
    label,
    string(
      "plan",
      "预算数",
      "`budget`: the budget's own text; `stated`: told by the explanation of the final accounts; `initial` and `adjusted`: printed in their tables",
      "`budget`预算自己的文本；`stated`决算的说明所述；`initial`、`adjusted`决算的表印出的年初预算和调整预算",
      { required, values: PLANS },
    ),
    number("planned", "预算金额", "printed amount", "印出的金额", { required }),
    string("planned_unit", "预算金额单位", "its unit", "它的单位", { required }),
    yuan("planned_yuan", "预算金额（元）", "exact amount in yuan", "按元的准确金额"),
    number("spent", "决算金额", "printed amount", "印出的金额", { required }),
    string("spent_unit", "决算金额单位", "its unit", "它的单位", { required }),
    yuan("spent_yuan", "决算金额（元）", "exact amount in yuan", "按元的准确金额"),
    number(
      "spent_percent",
      "执行率",
      "what was spent in per cent of the plan, two decimals; empty where the plan is zero",
      "决算占预算数的百分比，两位小数；预算数是零时为空",
    ),
  ],
  primaryKey: [...SCOPE_KEY, "subject", "plan"],
  foreignKeys: [{ ...toDisclosures, columns: DISCLOSURE_KEY }],
  missingValues: [""],
});
