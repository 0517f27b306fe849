import { COMBINATIONS, COMPARISONS, FINDING_KINDS, FINDING_STATES, STATUSES } from "../vocabulary.ts";
import {
  bureauId,
  DISCLOSURE_KEY,
  fiscalYear,
  phase,
  SCOPE_COLUMNS,
  SLUG,
  toDisclosures,
} from "./columns.ts";
import { defineFile, integer, number, string } from "./types.ts";

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
    number(
      "bound",
      "界限",
      "what rounding of the printed figures can explain: each term's `rounding` times `worth`, added up. Of a product a × b that is abs(a)·δb + abs(b)·δa, of a percentage 100a ÷ b it is (100δa + abs(100a ÷ b)·δb) ÷ abs(b), and the right side's on top. 0 where each side is one figure, with one `worth` and one number of `decimals`: it was rounded once",
      "四舍五入最多能造成的差：各项的`rounding`乘`worth`，加起来。乘积a×b是abs(a)·δb＋abs(b)·δa，百分比100a÷b是(100δa＋abs(100a÷b)·δb)÷abs(b)，再加右边的。两边各是一个数，`worth`和`decimals`也相同的，是同一个数印了两次，为0",
      { minimum: 0 },
    ),
    string(
      "status",
      "结果",
      "where there is no reason, it follows from the terms. `balanced`: the sides agree to the digit, or the left does not exceed the right; `rounding`: they differ by no more than the bound; `mismatch`: by more; `not-applicable`: the rule's condition does not hold; `not-evaluated`: there is nothing to compute with, or nothing but zero to divide by; `restated`: a figure of another year or phase is not what that disclosure prints, which need not be wrong",
      "没有写原因的，由各项算出。`balanced`两边相等，或左边没有超过右边；`rounding`相差不超过界限，是尾差；`mismatch`相差超过界限；`not-applicable`规则在这里不适用；`not-evaluated`没有可以计算的数字，或者除数是零；`restated`别的年度或阶段的数与那一份文本所印不同，不一定有错",
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
    string(
      "combination",
      "左边的算法",
      "what is done with the left terms: their `sum`; their `product`; the first as a `percentage` of the sum of the others. The right side is a sum",
      "左边各项怎样算：`sum`相加，`product`相乘，`percentage`第一项占其余各项之和的百分比。右边总是相加",
      { required, values: COMBINATIONS },
    ),
    string(
      "compare",
      "怎样比",
      "`equal`, or `at-most`: the left must not exceed the right",
      "`equal`两边相等，`at-most`左边不超过右边",
      {
        required,
        values: COMPARISONS,
      },
    ),
    string(
      "restatable",
      "可以不同",
      "`yes` where one side may lawfully be a later state of the other, so that a difference is no mismatch",
      "`yes`是其中一边可以是另一边后来的数，不同也不算矛盾",
      { values: ["yes"] },
    ),
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
      "`explained`; `corrected`: the bureau has corrected its text since; `open`: a program read the figures and nobody has yet told whether the print contradicts itself or was read wrong",
      "`explained`已经查明；`corrected`部门后来更正了文本；`open`待核实：数字由程序读出，还没有人查明是原文矛盾还是读错",
      { required, values: FINDING_STATES },
    ),
    string(
      "answer",
      "部门的答复",
      "what the bureau answered, in our own words, in Chinese",
      "部门怎样答复，用自己的话写",
    ),
    string("answer_date", "答复日期", "day of the answer", "答复的日期"),
    string("answer_source", "答复出处", "where the answer can be read", "在哪里可以看到答复"),
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

export const relationTermsFile = defineFile({
  name: "relation_terms",
  title: "勾稽关系的各项",
  en: "each figure on a side of a relation that was evaluated; with `reconciliation.csv` they give its result anew, as `relations.sql` does",
  zh: "一项算过的勾稽关系的一边的一个数字；与 reconciliation.csv 合起来可以重新算出结果，算法见 relations.sql",
  columns: [
    bureauId,
    fiscalYear,
    phase,
    string("relation_id", "关系的代号", "the relation", "哪一项关系", { required }),
    string("side", "哪一边", "`left` or `right`", "`left`左边，`right`右边", {
      required,
      values: ["left", "right"],
    }),
    integer("position", "次序", "place on its side, from 1", "在这一边的第几项，从1起", {
      required,
      minimum: 1,
    }),
    integer("sign", "正负", "1, or -1 where it is subtracted", "1是加，-1是减", { required }),
    string(
      "cell",
      "格子",
      "where it is printed: scope, table or list, row and column, with slashes between; behind the scope `@` and the folder of another disclosure of the bureau",
      "印在哪里：范围、表或清单、行、栏目，用斜线连接；是本部门另一份公开的，范围后面加`@`和它的年度",
      { required },
    ),
    number("value", "数字", "the figure as printed", "印出的数字", { required }),
    string("unit", "单位", "its unit; empty for a count", "单位；个数为空"),
    number(
      "worth",
      "合多少元",
      "yuan in one unit of money, 1 for all else",
      "一个金额单位合多少元，其他为1",
      { required, minimum: 0 },
    ),
    integer("decimals", "小数位", "decimals to which it was rounded", "保留到几位小数", {
      required,
      minimum: 0,
    }),
    number(
      "rounding",
      "舍入",
      "how far rounding may have moved it, in its own unit: half of its last decimal; 0 of a count",
      "四舍五入最多移动了多少，以它自己的单位计：末位的一半；个数为0",
      { required, minimum: 0 },
    ),
  ],
  primaryKey: [...DISCLOSURE_KEY, "relation_id", "side", "position"],
  foreignKeys: [
    {
      columns: [...DISCLOSURE_KEY, "relation_id"],
      file: "reconciliation",
      references: [...DISCLOSURE_KEY, "relation_id"],
    },
  ],
  missingValues: [""],
});
