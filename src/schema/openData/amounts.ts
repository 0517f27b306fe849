import { BESIDE_ROLES, CODE_KINDS, MEASURE_ROLES } from "../format/roles.ts";
import { FIGURE_PHASES, PHASES, PROVENANCES, ROW_TYPES, SUBJECT_KINDS } from "../vocabulary.ts";
import {
  amountId,
  bureauId,
  DIGITS,
  SCOPE_KEY,
  SLUG,
  scope,
  sourceId,
  tableId,
  tableTitle,
  toDisclosures,
  toProjects,
  unit,
  unitCode,
} from "./columns.ts";
import { page, way } from "./places.ts";
import { defineFile, integer, number, string, year } from "./types.ts";

const required = true;
/** The disclosure and scope that print an amount. */
const KEY = ["bureau_id", "disclosure_year", "disclosure_phase", "scope"];
/** A line of a list about a performance sheet is called by the sheet. */
const ROW_ID = "(row|sheet)-[a-z0-9-]+";

export const amountsFile = defineFile({
  name: "amounts",
  title: "金额",
  en: "each number printed in a statutory table, and each amount of a list that no other file has a column for. Zeros are there; blanks, dashes and illegible cells are not",
  zh: "公开表中印出的一个金额；清单里别的文件没有栏目可放的金额也在内。零也在内；空白、短横线和看不清的格子不在内",
  columns: [
    bureauId,
    year("fiscal_year", "预算年度", "fiscal year of the amount, four digits", "金额所属的年度，四位数字", {
      required,
      columnType: "date:fiscal-year",
    }),
    scope,
    tableId,
    tableTitle,
    integer(
      "row_number",
      "序号",
      "printed 序号, else the row's position in its side",
      "印出的序号；没有印的，是该行在本侧的位置",
      { required, minimum: 1 },
    ),
    string("row_id", "行的代号", "id of the row, its anchor", "行的代号，也是网页里的锚点", {
      required,
      pattern: ROW_ID,
    }),
    string(
      "row_type",
      "行的类别",
      "`leaf`, `subtotal`, `total` or `of-which` (其中)",
      "`leaf`是最细的行，`subtotal`小计，`total`合计，`of-which`是“其中”",
      {
        required,
        values: ROW_TYPES,
      },
    ),
    string(
      "side",
      "收支",
      "`revenue` or `expenditure` in a side-by-side table",
      "收支并列的表里，`revenue`是收入，`expenditure`是支出",
      {
        values: ["revenue", "expenditure"],
        columnType: "direction",
      },
    ),
    string("code", "编码", "printed code of the row", "该行印出的编码", { pattern: DIGITS }),
    string("label", "名称", "printed label", "该行印出的名称"),
    string("measure_id", "栏目代号", "id of the column, common to all provinces", "栏目的代号，各省通用", {
      required,
    }),
    string(
      "measure_label",
      "栏目",
      "printed headings of the column, joined by `/`",
      "栏目印出的各级表头，用`/`连接",
      { required },
    ),
    number("amount", "金额", "the printed amount", "印出的金额", { required, money: true }),
    unit,
    string(
      "phase",
      "阶段",
      "phase of the amount: `budget`, `adjusted`, `executed` or `final`",
      "金额所属的阶段：`budget`预算，`adjusted`调整预算，`executed`执行数，`final`决算",
      { required, values: FIGURE_PHASES, columnType: "phase:id" },
    ),
    string(
      "measure_role",
      "栏目的作用",
      "`part`, `subtotal`, `total` or `of-which`; in lists also `memo` (part of no sum) and `price` (of one piece)",
      "`part`是组成部分，`subtotal`小计，`total`合计，`of-which`是“其中”；清单里还有`memo`（不计入合计）和`price`（单价）",
      { required, values: [...MEASURE_ROLES, ...BESIDE_ROLES] },
    ),
    string("parent_row_id", "上级行", "row that this one is part of", "本行是哪一行的组成部分", {
      pattern: ROW_ID,
    }),
    string(
      "code_kind",
      "编码的种类",
      "what the code is: `functional`, `department-economic`, `government-economic`, `unit`, or `none`",
      "编码是什么：`functional`功能分类，`department-economic`部门经济分类，`government-economic`政府经济分类，`unit`单位代码，`none`没有编码",
      { required, values: CODE_KINDS },
    ),
    string(
      "paired_code",
      "对应编码",
      "second code of the row; in `subjects.csv`, unless it has digits of the place's own",
      "同一行的另一个编码，见 subjects.csv；地方自己加位的不在其中",
      {
        pattern: DIGITS,
        columnType: "economic-classification:generic:code",
      },
    ),
    string("paired_label", "对应名称", "its label", "另一个编码的名称", {
      columnType: "economic-classification:generic:label",
    }),
    string("paired_code_kind", "对应编码的种类", "what the second code is", "另一个编码是什么", {
      values: SUBJECT_KINDS,
    }),
    unitCode("unit's code, only where the row prints it", "单位代码，只在该行印出时才有"),
    string(
      "unit_name",
      "单位名称",
      "unit's name, only where the row prints it",
      "单位名称，只在该行印出时才有",
      {
        columnType: "administrative-classification:generic:label",
      },
    ),
    string("category", "类别", "printed category, such as 人员类", "印出的类别，如人员类", {
      columnType: "expenditure-type:label",
    }),
    string(
      "project_id",
      "项目代号",
      "performance sheet of the project that the row names",
      "该行所指项目的绩效目标表",
      { pattern: SLUG },
    ),
    string(
      "provenance",
      "来历",
      "`printed`; `restored`, where the text does not show the cell whole; `uncertain`, where more than one value fits",
      "`printed`照原文；`restored`是文本没有显示完整、由我们补录；`uncertain`是可能的值不止一个",
      { required, values: PROVENANCES },
    ),
    number("amount_yuan", "金额（元）", "the amount in yuan, derived and exact", "折算成元的金额，精确", {
      required,
      columnType: "value",
    }),
    string(
      "concept_id",
      "含义",
      "what the amount means across provinces, such as `three-public`; see `concepts.csv`",
      "金额的含义，各省通用，如`three-public`是“三公”经费，见 concepts.csv",
      { pattern: SLUG },
    ),
    string("third_code", "第三个编码", "third code of the row, likewise", "同一行的第三个编码，同上", {
      pattern: DIGITS,
    }),
    string("third_label", "第三个名称", "its label", "第三个编码的名称"),
    string("third_code_kind", "第三个编码的种类", "what the third code is", "第三个编码是什么", {
      values: SUBJECT_KINDS,
    }),
    string(
      "block",
      "栏组",
      "block of a table with more blocks than its two sides; empty in others",
      "一张表有两侧以外的几栏并列时，本行在哪一栏；其他表为空",
      {
        pattern: SLUG,
      },
    ),
    year(
      "disclosure_year",
      "公开年度",
      "fiscal year of the disclosure that prints the amount; `fiscal_year` differs where it is a figure of another year",
      "印出这个金额的那份公开所属的年度；印的是别的年度的数字时，与`fiscal_year`不同",
      { required },
    ),
    string(
      "disclosure_phase",
      "公开阶段",
      "phase of the disclosure that prints the amount; `phase` differs where it is a figure of another phase",
      "印出这个金额的那份公开是预算还是决算；印的是别的阶段的数字时，与`phase`不同",
      { required, values: PHASES },
    ),
    sourceId,
    page,
    way,
    { ...amountId, required },
  ],
  uniqueKey: ["amount_id"],
  primaryKey: [...KEY, "table_id", "row_id", "measure_id"],
  foreignKeys: [
    { ...toDisclosures, columns: KEY.slice(0, 3) },
    { columns: [...KEY, "table_id"], file: "tables", references: [...SCOPE_KEY, "table_id"] },
    { ...toProjects, columns: [...KEY, "project_id"] },
    { columns: ["concept_id"], file: "concepts", references: ["concept_id"] },
    { columns: ["measure_id"], file: "measures", references: ["measure_id"] },
    { columns: ["unit"], file: "money_units", references: ["unit"] },
    { columns: ["source_id"], file: "sources", references: ["source_id"] },
  ],
  missingValues: [""],
});
