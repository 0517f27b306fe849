import { FINDING_KINDS, FINDING_STATES, STATUSES } from "../vocabulary.ts";
import { DISCLOSURE_KEY, phase, SCOPE_COLUMNS, SLUG, toDisclosures } from "./columns.ts";
import { defineFile, number, string } from "./types.ts";

const required = true;

export const reconciliationFile = defineFile({
  name: "reconciliation",
  title: "勾稽关系",
  en: "each relation between printed figures that the rules of the format ask for",
  zh: "公开格式的规则要求核对的一项勾稽关系",
  columns: [
    ...SCOPE_COLUMNS,
    string(
      "relation_id",
      "关系的代号",
      "id of the relation, unique in the disclosure: rule, scope, and where it applies, with full stops between",
      "代号，一份预算内不重复：规则、范围、所在之处，用点隔开",
      { required },
    ),
    string("kind", "算式", "operator of the rule, such as `row-sum`", "规则用的算式，如`row-sum`是各栏相加", {
      required,
      pattern: SLUG,
    }),
    string(
      "tables",
      "所在的表",
      "tables and lists in which its figures stand, with spaces between",
      "数字所在的表和清单，用空格隔开",
    ),
    string("statement", "应当怎样", "what must hold, in Chinese", "应当成立的关系", { required }),
    number(
      "left",
      "左边",
      "value of the left side, derived and exact: money in yuan, percentages and counts as they are; a quotient has 60 significant digits",
      "左边的值，由印出的数字算出：钱以元计，百分比和个数照原样；商有60位有效数字",
    ),
    number("right", "右边", "value of the right side, likewise", "右边的值，同上"),
    number("difference", "相差", "left minus right", "左边减右边"),
    number("bound", "界限", "what rounding of the printed figures can explain", "四舍五入最多能造成的差", {
      minimum: 0,
    }),
    string(
      "status",
      "结果",
      "`balanced`: the sides agree to the digit, or the left does not exceed the right; `rounding`: they differ by no more than the bound; `mismatch`: by more; `not-applicable`: the rule's condition does not hold; `not-evaluated`: there is nothing to compute with; `restated`: a figure of another year or phase is not what that disclosure prints, which need not be wrong",
      "`balanced`两边相等，或左边没有超过右边；`rounding`相差不超过界限，是尾差；`mismatch`相差超过界限；`not-applicable`规则在这里不适用；`not-evaluated`没有可以计算的数字；`restated`别的年度或阶段的数与那一份文本所印不同，不一定有错",
      { required, values: STATUSES },
    ),
    string("reason", "原因", "why it is not applicable or was not evaluated", "为什么不适用或没有计算"),
    string(
      "rule_id",
      "规则的代号",
      "id of the rule in `/data/rules/<format>.json`",
      "规则的代号，规则见 /data/rules/<格式>.json",
      { required, pattern: SLUG },
    ),
    phase,
  ],
  primaryKey: [...DISCLOSURE_KEY, "relation_id"],
  foreignKeys: [toDisclosures],
  missingValues: [""],
});

export const findingsFile = defineFile({
  name: "findings",
  title: "发现的矛盾",
  en: "each contradiction",
  zh: "原文中的一处矛盾",
  columns: [
    ...SCOPE_COLUMNS,
    string(
      "finding_id",
      "矛盾的代号",
      "id, unique in the disclosure; of a mismatch the id of its relation, of a reader's note `noted.<scope>.<id>`",
      "代号，一份预算内不重复；数字对不上的，用那项关系的代号；读者指出的是`noted.<范围>.<代号>`",
      { required },
    ),
    string(
      "relation_id",
      "关系的代号",
      "the relation that is broken; empty for the other kinds",
      "对不上的那项关系；其他种类为空",
    ),
    string(
      "kind",
      "种类",
      "`mismatch`: a relation is broken; `wording`: name and value of a line do not go together, such as a count in per cent; `noted`: a reader noticed it; `restated`: two documents print one figure differently, which need not be wrong",
      "`mismatch`数字对不上；`wording`名称和数值不相配，如个数用了百分号；`noted`由读者指出；`restated`同一个数两份文本所印不同，不一定有错",
      { required, values: FINDING_KINDS },
    ),
    string("statement", "矛盾", "what contradicts what, in Chinese", "什么和什么矛盾", { required }),
    string("explanation", "说明", "what a citizen should know", "应当知道什么"),
    phase,
    string(
      "status",
      "状态",
      "`explained`, or `open`: a program read the figures and nobody has yet told whether the print contradicts itself or was read wrong",
      "`explained`已经查明；`open`待核实：数字由程序读出，还没有人查明是原文矛盾还是读错",
      { required, values: FINDING_STATES },
    ),
  ],
  primaryKey: [...DISCLOSURE_KEY, "finding_id"],
  foreignKeys: [
    toDisclosures,
    {
      columns: [...DISCLOSURE_KEY, "relation_id"],
      file: "reconciliation",
      references: [...DISCLOSURE_KEY, "relation_id"],
    },
  ],
  missingValues: [""],
});
