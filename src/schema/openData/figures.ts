import { ABSENCES, PROVENANCES } from "../vocabulary.ts";
import { amountId, phase, SCOPE_COLUMNS, SCOPE_KEY, SLUG, toDisclosures, unit } from "./columns.ts";
import { defineFile, number, string } from "./types.ts";

const required = true;

export const figuresFile = defineFile({
  name: "figures",
  title: "主要数字",
  en: "each concept in each disclosure: the one figure that stands for it, however many tables print it, or why there is none. Of a disclosure with its department's tables only these count; its units are in them",
  zh: "一份预算或决算的一个含义：不论几张表印出它，只取一个数字；没有的写明原因。有部门汇总的只取汇总，所属单位已在其中",
  columns: [
    ...SCOPE_COLUMNS,
    phase,
    string("concept_id", "含义", "what the figure means, see `concepts.csv`", "含义，见 concepts.csv", {
      required,
      pattern: SLUG,
    }),
    number("amount", "金额", "the printed amount", "印出的金额", { money: true }),
    { ...unit, required: false },
    number("amount_yuan", "金额（元）", "the amount in yuan, derived and exact", "折算成元的金额，精确", {
      columnType: "value",
    }),
    string(
      "absence",
      "没有的原因",
      "why there is no amount: the cell is `blank`, a `dash`, a slash (`inapplicable`) or `illegible`; `no-row` in its table; its table is `printed-empty`, `not-published` or `not-entered`; `not-in-format`: the place's tables have no such line",
      "为什么没有金额：格子是空白`blank`、短横线`dash`、斜线`inapplicable`、看不清`illegible`；表里没有这一行`no-row`；表是空表`printed-empty`、没有公开`not-published`、还没有录入`not-entered`；当地的表没有这一项`not-in-format`",
      { values: ABSENCES },
    ),
    string(
      "provenance",
      "来历",
      "as in `amounts.csv`; empty without an amount",
      "同 amounts.csv；没有金额的为空",
      {
        values: PROVENANCES,
      },
    ),
    amountId,
    string(
      "page",
      "网页",
      "address of its row below the site's, with an anchor",
      "所在行的网址，从本站的网址之后算起",
    ),
  ],
  primaryKey: [...SCOPE_KEY, "concept_id"],
  foreignKeys: [
    toDisclosures,
    { columns: ["concept_id"], file: "concepts", references: ["concept_id"] },
    { columns: ["amount_id"], file: "amounts", references: ["amount_id"] },
  ],
  missingValues: [""],
});
