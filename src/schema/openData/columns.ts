import { PHASES, REVIEW_STATES, SUBJECT_KINDS } from "../vocabulary.ts";
import { integer, string, year } from "./types.ts";

export const SLUG = "[a-z0-9]+(-[a-z0-9]+)*";
export const DIGITS = "[0-9]+";

/** What a cell of a list prints in place of a figure: a dash, a slash, or what our text lost. */
export const LIST_MISSING = ["", "-", "/", "?"] as const;

const required = true;

export const bureauId = string(
  "bureau_id",
  "部门代号",
  "id of the bureau",
  "部门在本站的代号，也是网址的一部分",
  { required, pattern: SLUG },
);

export const fiscalYear = year("fiscal_year", "预算年度", "fiscal year, four digits", "预算年度，四位数字", {
  required,
  columnType: "date:fiscal-year",
});

export const scope = string(
  "scope",
  "范围",
  "`department` (consolidated), a unit's code, or `unit-1`, `unit-2` … for units whose codes are not printed",
  "`department`是部门汇总；其他是单位代码；没有印出代码的单位是`unit-1`、`unit-2`……",
  {
    required,
    pattern: `(department|${DIGITS}|unit-[1-9][0-9]{0,2})`,
  },
);

/** Columns by which nearly every file says where a line belongs. */
export const SCOPE_COLUMNS = [bureauId, fiscalYear, scope] as const;

/** Budget and final accounts of one year are two disclosures: their lines differ in `phase`, which stands behind the columns of version 1. */
export const DISCLOSURE_KEY = ["bureau_id", "fiscal_year", "phase"] as const;
export const SCOPE_KEY = [...DISCLOSURE_KEY, "scope"] as const;

export const toDisclosures = {
  columns: DISCLOSURE_KEY,
  file: "disclosures",
  references: DISCLOSURE_KEY,
} as const;
export const toProjects = {
  columns: [...SCOPE_KEY, "project_id"],
  file: "projects",
  references: [...SCOPE_KEY, "project_id"],
} as const;

export const unit = string(
  "unit",
  "金额单位",
  "printed unit of the line's amounts: 元, 万元 …",
  "本行金额的单位，照原文：元、万元等",
  { required },
);

export const phase = string(
  "phase",
  "阶段",
  "`budget`, or `final` for final accounts",
  "`budget`是预算，`final`是决算",
  {
    required,
    values: PHASES,
    columnType: "phase:id",
  },
);

export const tableId = string("table_id", "表的代号", "id of the table", "公开表的代号，各省通用", {
  required,
  pattern: SLUG,
});
export const tableTitle = string("table_title", "表名", "printed title", "印出的表名", { required });

export const unitCode = (en: string, zh: string) =>
  string("unit_code", "单位代码", en, zh, {
    pattern: DIGITS,
    columnType: "administrative-classification:generic:code",
  });

export const projectCode = (en: string, zh: string) =>
  string("project_code", "项目编码", en, zh, { columnType: "activity:generic:project:code" });

export const sourceId = string(
  "source_id",
  "来源代号",
  "source document, see `disclosures.csv`",
  "来源文件的代号，见 disclosures.csv",
  {
    required,
    pattern: SLUG,
  },
);

export const position = integer(
  "row_number",
  "序号",
  "position in the sheet, from 1",
  "在本张表中的位置，从1起",
  { required, minimum: 1 },
);

export const amountId = string(
  "amount_id",
  "金额代号",
  "id of the amount, by which it is cited: bureau, year (of final accounts with `-final`), scope, table, row and column, with slashes between",
  "金额的代号，引用时用：部门、年度（决算加`-final`）、范围、表、行、栏目，用斜线连接",
);

export const review = (en: string, zh: string) =>
  string(
    "review",
    "核对",
    `${en}: \`reviewed\`; \`partly\`; \`unreviewed\`, read by a program and not yet looked at by a person`,
    `${zh}：\`reviewed\`核对过，\`partly\`核对了一部分，\`unreviewed\`由程序读出，尚未有人核对`,
    { required, values: REVIEW_STATES },
  );

/** Which classification a subject belongs to. */
export const subjectKind = string(
  "kind",
  "分类",
  "`functional`, `department-economic` or `government-economic`",
  "`functional`功能分类，`department-economic`部门经济分类，`government-economic`政府经济分类",
  { required, values: SUBJECT_KINDS },
);
