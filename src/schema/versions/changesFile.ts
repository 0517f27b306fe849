import { CHANGE_KINDS } from "../openData/changes.ts";
import { defineFile, integer, number, string } from "../openData/types.ts";

/** `/data/versions/<version>/changes.csv`. */
export const changesFile = defineFile({
  name: "changes",
  title: "与上一个版本的不同",
  en: "each thing that a kept version of the data says otherwise than the one kept before it: a cell, a row, table, disclosure or bureau that came or went, a relation that broke or holds again",
  zh: "留存的一个版本与上一个版本的一处不同：一格、来了或去了的一行、一张表、一份公开文本、一个部门，不再成立或重新成立的一项勾稽关系",
  columns: [
    string("kind", "改动", "kind of difference, such as `amount-changed` or `disclosure-added`", "哪种不同", {
      required: true,
      values: CHANGE_KINDS,
    }),
    string(
      "bureau_id",
      "部门代号",
      "id of the bureau; empty of what all share",
      "部门的代号；共用的内容为空",
    ),
    string(
      "disclosure",
      "公开文本",
      "year of the disclosure, of final accounts with `-final`; empty of a whole bureau",
      "公开文本的年份，决算带`-final`；整个部门为空",
    ),
    string("scope", "范围", "scope in which it stands", "所在的范围"),
    string("table_id", "表的代号", "table or list", "表或清单"),
    string("row_id", "行的代号", "row, as in `amounts.csv`", "行，见`amounts.csv`"),
    string("field", "栏目", "column of the data file", "数据文件的栏目"),
    string(
      "was",
      "原为",
      "what the version before had; empty for a blank cell",
      "上一个版本的值；空白的格为空",
    ),
    string("now", "改为", "what this version has; empty for a blank cell", "这个版本的值；空白的格为空"),
    number(
      "difference",
      "差额",
      "`now` less `was` where both are amounts, exact",
      "两者都是金额时，`now`减`was`，精确",
    ),
    string("unit", "单位", "unit of the difference", "差额的单位"),
    string("file", "数据文件", "data file in which it stands", "所在的数据文件"),
    integer("line", "行号", "its line there, in this version", "在这个版本里的行号"),
    string("zh", "说明", "the difference in a sentence, in Chinese", "用一句话说明，中文", {
      required: true,
    }),
    string("en", "英文说明", "the same in English", "用一句话说明，英文", { required: true }),
  ],
  foreignKeys: [],
  missingValues: [""],
});
