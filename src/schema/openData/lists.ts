import type { Column } from "../format/part.ts";
import { DIRECTIONS, type ListTableName, OPERATORS } from "../lists.ts";
import {
  bureauId,
  DISCLOSURE_KEY,
  fiscalYear,
  LIST_MISSING,
  phase,
  SCOPE_COLUMNS,
  SCOPE_KEY,
  SLUG,
  toDisclosures,
  toProjects,
  unit,
  unitCode,
} from "./columns.ts";
import { indicatorsFile, projectsFile } from "./projects.ts";
import { defineFile, type FileSchema, number, string } from "./types.ts";

const required = true;
const money = true;

export const procurementFile = defineFile({
  name: "procurement",
  title: "政府采购预算",
  en: "each line of the procurement budget, its sums too",
  zh: "政府采购预算的一行，小计和合计也在内",
  columns: [
    ...SCOPE_COLUMNS,
    string(
      "row_type",
      "行的类别",
      "`line`, `subtotal` or `total`",
      "`line`是明细，`subtotal`小计，`total`合计",
      {
        required,
        values: ["line", "subtotal", "total"],
      },
    ),
    string(
      "project_name",
      "项目名称",
      "project that pays; in sums, the printed label",
      "出钱的项目；小计和合计是印出的名称",
    ),
    number("project_budget", "预算资金", "预算资金", "项目的预算资金", { money }),
    string("item", "采购物品名称", "采购物品名称", "采购物品名称"),
    string("catalogue_code", "采购目录序号", "政府采购目录序号", "政府采购目录序号"),
    string("unit_of_measure", "计量单位", "计量单位", "计量单位"),
    number("quantity", "数量", "数量", "数量"),
    number("unit_price", "单价", "单价", "单价", { money }),
    number("total", "合计", "合计", "各种资金合计", { money, columnType: "value" }),
    number("general", "一般公共预算拨款", "一般公共预算拨款", "一般公共预算拨款", { money }),
    number("fund", "基金预算拨款", "基金预算拨款", "政府性基金预算拨款", { money }),
    number("state_capital", "国有资本经营预算拨款", "国有资本经营预算拨款", "国有资本经营预算拨款", {
      money,
    }),
    number("fiscal_account", "财政专户核拨", "财政专户核拨", "财政专户核拨", { money }),
    number("unit_funds", "单位资金", "单位资金", "单位资金", { money }),
    number("carry_over", "上年结转结余", "上年结转结余", "上年结转结余", { money }),
    number("fiscal_carry_over", "其中：财政拨款结转", "of it: 财政拨款结转", "上年结转结余中的财政拨款结转", {
      money,
    }),
    number(
      "non_fiscal_balance",
      "其中：非财政拨款结余",
      "of it: 非财政拨款结余",
      "上年结转结余中的非财政拨款结余",
      { money },
    ),
    number("sme_share", "预留中小微企业份额", "预留中小微企业份额", "预留给中小微企业的份额", { money }),
    unit,
    phase,
  ],
  foreignKeys: [toDisclosures],
  missingValues: LIST_MISSING,
});

export const assetsFile = defineFile({
  name: "assets",
  title: "国有资产",
  en: "each printed line of state assets, those without values too",
  zh: "国有资产的一行，没有数值的也在内",
  columns: [
    ...SCOPE_COLUMNS,
    string(
      "as_of",
      "截至",
      "date, or the printed words; empty where none is printed",
      "截至哪一天，或印出的说法；没有印的为空",
    ),
    string("item", "项目", "printed item", "印出的项目"),
    number("quantity", "数量", "数量", "数量"),
    number("value", "价值", "价值", "价值", { money }),
    { ...unit, en: "unit of the value", zh: "价值的单位", required: false },
    string("quantity_unit", "数量单位", "unit of the quantity", "数量的单位"),
    phase,
  ],
  foreignKeys: [toDisclosures],
  missingValues: LIST_MISSING,
});

export const unitsFile = defineFile({
  name: "units",
  title: "预算单位",
  en: "each unit of a disclosure",
  zh: "一份预算中的一个单位",
  columns: [
    bureauId,
    fiscalYear,
    unitCode("unit's code; may be empty", "单位代码，可能没有印出"),
    string("unit_name", "单位名称", "printed name", "印出的名称", {
      required,
      columnType: "administrative-classification:generic:label",
    }),
    string("nature", "单位性质", "单位性质", "单位性质"),
    string("grade", "单位规格", "单位规格", "单位规格"),
    string("funding", "经费保障形式", "经费保障形式", "经费保障形式"),
    phase,
  ],
  uniqueKey: [...DISCLOSURE_KEY, "unit_code", "unit_name"],
  foreignKeys: [toDisclosures],
  missingValues: [""],
});

/** The tidy files of lists that formats describe: columns are picked by their ids. */
export const LIST_TABLE_FILES = {
  projects: projectsFile,
  indicators: indicatorsFile,
  procurement: procurementFile,
  assets: assetsFile,
  units: unitsFile,
} as const satisfies Readonly<Record<ListTableName, FileSchema>>;

/** Columns of each that are filled by what a printed column tells, whatever its own id is. */
export const COLUMNS_BY_ROLE: Readonly<
  Record<ListTableName, Readonly<Partial<Record<Column["role"], string>>>>
> = {
  projects: {
    label: "project_name",
    "project-code": "project_code",
    "sheet-number": "sheet_number",
    "unit-code": "unit_code",
    "plan-unit": "plan_unit",
  },
  indicators: { label: "level3", "row-number": "row_number", target: "value" },
  procurement: { label: "project_name" },
  assets: { label: "item", "as-of": "as_of", "count-unit": "quantity_unit" },
  units: { label: "unit_name", "unit-code": "unit_code" },
};

export const factsFile = defineFile({
  name: "facts",
  title: "文字中的数字",
  en: "each figure that an explanation, or a sheet's purpose or aims, states in words",
  zh: "说明、用途或目标用文字写出的一个数字",
  columns: [
    ...SCOPE_COLUMNS,
    string(
      "section",
      "部分",
      "part of the explanation; see `fact_sections.csv`",
      "在说明的哪一部分，见 fact_sections.csv",
      { required, pattern: SLUG },
    ),
    string("key", "种类", "kind of figure; see `fact_kinds.csv`", "是哪一种数字，见 fact_kinds.csv", {
      required,
      pattern: SLUG,
    }),
    number("value", "数字", "the figure as printed, unsigned", "照原文的数字，不带正负号", {
      required,
      minimum: 0,
      money,
    }),
    string("unit", "单位", "printed unit", "印出的单位"),
    string("fact_id", "数字的代号", "id, unique in the scope", "代号，同一范围内不重复", {
      required,
      pattern: SLUG,
    }),
    string("label", "名称", "what the figure is", "是什么数字", { required }),
    string(
      "direction",
      "增减",
      "of a change: `increase`, `decrease` or `none`",
      "变化的方向：`increase`增加，`decrease`减少，`none`没有变化",
      {
        values: DIRECTIONS.filter(Boolean),
      },
    ),
    string(
      "operator",
      "比较",
      "of a target or an approximate figure: `>=`, `<=`, `>`, `<`, `=` or `~`",
      "目标值或约数：`>=`不低于，`<=`不超过，`>`高于，`<`低于，`=`等于，`~`大约",
      { values: OPERATORS.filter(Boolean) },
    ),
    string("project_id", "项目代号", "performance sheet that states it", "写出这个数字的绩效目标表", {
      pattern: SLUG,
    }),
    phase,
  ],
  primaryKey: [...SCOPE_KEY, "fact_id"],
  foreignKeys: [
    toDisclosures,
    toProjects,
    { columns: ["key"], file: "fact_kinds", references: ["key"] },
    { columns: ["section"], file: "fact_sections", references: ["section"] },
  ],
  missingValues: [""],
});
