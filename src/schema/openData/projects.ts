import { OPERATORS } from "../lists.ts";
import {
  LIST_MISSING,
  phase,
  position,
  projectCode,
  SCOPE_COLUMNS,
  SCOPE_KEY,
  SLUG,
  toDisclosures,
  toProjects,
  unit,
  unitCode,
} from "./columns.ts";
import { defineFile, integer, number, string } from "./types.ts";

const required = true;
const money = true;
const PLAN = "[0-9]+(\\.[0-9]+)?%?";
const plan = <const N extends string>(name: N, month: string, english: string) =>
  string(
    name,
    `${month}月底计划支出`,
    `planned spending to the end of ${english} as printed, \`%\` kept`,
    `计划到${month}月底支出多少，照原文，百分号保留`,
    {
      pattern: PLAN,
    },
  );

/** Columns of the spending plan: the ends of March, June, October and December. What is printed of other times is in the printed list. */
export const PLAN_COLUMNS: readonly string[] = ["plan_mar", "plan_jun", "plan_oct", "plan_dec"];

export const projectsFile = defineFile({
  name: "projects",
  title: "项目绩效目标表",
  en: "each performance sheet (项目绩效目标表), and each printed sum of sheets",
  zh: "一张项目绩效目标表，或印出的一个合计",
  columns: [
    ...SCOPE_COLUMNS,
    string(
      "project_id",
      "项目代号",
      "lower-case project code; `-n` added at the code's n-th printing in the scope; `sheet-<n>` where the code is incomplete; `overall` for a department-wide sheet; empty for sums",
      "小写的项目编码；同一编码在同一范围第n次印出时加`-n`；编码不完整的是`sheet-<n>`；全部门的表是`overall`；合计没有代号",
      { pattern: SLUG },
    ),
    projectCode("printed code", "印出的项目编码"),
    string("project_name", "项目名称", "printed name", "印出的项目名称", {
      required,
      columnType: "activity:generic:project:label",
    }),
    number("budget", "预算数", "预算数", "预算数", { money, columnType: "value" }),
    number("fiscal", "其中：财政资金", "of it: 财政资金", "预算数中的财政资金", { money }),
    number("other", "其中：其他资金", "of it: 其他资金", "预算数中的其他资金", { money }),
    plan("plan_mar", "3", "March"),
    plan("plan_jun", "6", "June"),
    plan("plan_oct", "10", "October"),
    plan("plan_dec", "12", "December"),
    string("plan_unit", "支出计划的单位", "unit in the plan's printed heading", "支出计划表头印出的单位"),
    unit,
    string(
      "row_type",
      "行的类别",
      "`sheet`; `unit` or `total` for printed sums. The sheet whose project_id is overall is of the whole department: its budget has the others in it",
      "`sheet`是一张表；`unit`是单位合计，`total`是总计",
      {
        required,
        values: ["sheet", "unit", "total"],
      },
    ),
    integer(
      "sheet_number",
      "表的序号",
      "printed number of the sheet; 0 for a department-wide one",
      "印出的序号；全部门的表是0",
      { minimum: 0 },
    ),
    unitCode("unit that the sheet stands under", "这张表所属的单位"),
    number(
      "special_account",
      "财政专户管理资金",
      "of the budget: 财政专户管理资金",
      "预算数中的财政专户管理资金",
      { money },
    ),
    number("unit_funds", "单位资金", "of the budget: 单位资金", "预算数中的单位资金", { money }),
    phase,
  ],
  uniqueKey: [...SCOPE_KEY, "project_id"],
  foreignKeys: [toDisclosures],
  missingValues: LIST_MISSING,
});

export const indicatorsFile = defineFile({
  name: "indicators",
  title: "绩效指标",
  en: "each performance indicator",
  zh: "一个绩效指标",
  columns: [
    ...SCOPE_COLUMNS,
    string(
      "project_id",
      "项目代号",
      "sheet that the indicator stands in, see `projects.csv`",
      "指标所在的绩效目标表，见 projects.csv",
      {
        required,
        pattern: SLUG,
      },
    ),
    projectCode("printed code of the sheet", "这张表印出的项目编码"),
    string("level1", "一级指标", "一级指标", "一级指标"),
    string("level2", "二级指标", "二级指标", "二级指标"),
    string("level3", "三级指标", "三级指标", "三级指标"),
    string(
      "description",
      "指标描述",
      "绩效指标描述; a long sentence is restated and then begins with `（摘要）`",
      "绩效指标描述；长句由我们转述，开头标明`（摘要）`",
    ),
    string(
      "value",
      "指标值",
      "指标值 as printed; `?` where our text lost it",
      "指标值，照原文；`?`是我们的文本丢失了它",
    ),
    string("basis", "确定依据", "指标值确定依据; restated likewise", "指标值确定依据；长句同样转述"),
    position,
    string(
      "operator",
      "比较",
      "derived from `value`: `>=`, `<=`, `>`, `<`, `=` or `~`; empty where the value is words or a range",
      "由指标值得出：`>=`不低于，`<=`不超过，`>`高于，`<`低于，`=`等于，`~`大约；指标值是文字或区间时为空",
      { values: OPERATORS.filter(Boolean) },
    ),
    number("number", "数值", "derived: the number", "由指标值得出的数"),
    string("number_unit", "数值的单位", "derived: what follows it", "数后面的单位"),
    phase,
  ],
  primaryKey: [...SCOPE_KEY, "project_id", "row_number"],
  foreignKeys: [toDisclosures, toProjects],
  missingValues: ["", "?"],
});
