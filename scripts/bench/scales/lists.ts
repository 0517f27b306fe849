import { append, list, rewrite, SCOPE, type Scales } from "./edits.ts";

const sheet = (index: number): string =>
  `sheet,${index + 4},310001,${String(index).padStart(21, "0")},项目${index},0.00,0.00,,,,,,,,,万元,,`;
const line = (kind: string, index: number): string =>
  `${kind},项目${index},,物品${index},,项,1,0.00,0.00,0.00,,,,,,,,,万元`;
const fact = (key: string, value: string) => (index: number) =>
  `fact-${index},overview,${key},${value},万元,名称${index},,,`;

/** Kinds of facts of one change and its parts, as the example site states them. */
const CHANGES = [
  ["expenditure-change", "35.00"],
  ["basic-change", "14.00"],
  ["project-change", "21.00"],
] as const;

/** `count` paragraphs, or what else makes one, behind the explanation. */
const explain = (make: (index: number) => string, join = "\n\n") =>
  rewrite(`${SCOPE}/explanation.md`, (text, count) => `${text}\n${list(count, make).join(join)}\n`);

/** Lists beside the tables, stated figures, and the blocks of summaries. */
export const LIST_SCALES: Scales = {
  facts: append(`${SCOPE}/facts.csv`, fact("total-expenditure", "332.50")),
  "changes stated": append(`${SCOPE}/facts.csv`, (index) => {
    const [key, value] = CHANGES[index % CHANGES.length] as (typeof CHANGES)[number];
    return `change-${index},overview,${key},${value},万元,名称${index},increase,,`;
  }),
  "wrong facts": append(`${SCOPE}/facts.csv`, (index) =>
    fact("total-expenditure", `${index + 1000}.00`)(index),
  ),
  "facts of one id": append(`${SCOPE}/facts.csv`, () => fact("total-expenditure", "332.50")(0)),
  projects: append(`${SCOPE}/projects.csv`, sheet),
  "projects of one code": append(`${SCOPE}/projects.csv`, (index) =>
    sheet(0).replace(",4,", `,${index + 4},`),
  ),
  "sums of projects": append(
    `${SCOPE}/projects.csv`,
    (index) => `unit,,${400000 + index},,单位${index},0.00,0.00,,,,,,,,,万元,,`,
  ),
  "projects with indicators": (root, count) => {
    append(`${SCOPE}/projects.csv`, sheet)(root, count);
    append(`${SCOPE}/indicators.csv`, (index) => `${index + 4},1,产出指标,成本指标,支出,,≤0万元,`)(
      root,
      count,
    );
  },
  "indicators of one project": append(
    `${SCOPE}/indicators.csv`,
    (index) => `3,${index + 3},产出指标,数量指标,册数,,≥1册,`,
  ),
  "indicators of no project": append(
    `${SCOPE}/indicators.csv`,
    (index) => `${index + 10},1,产出指标,数量指标,册数,,≥1册,`,
  ),
  procurement: append(`${SCOPE}/procurement.csv`, (index) => line("line", index)),
  "procurement subtotals": append(`${SCOPE}/procurement.csv`, (index) =>
    line(index % 2 ? "line" : "subtotal", index),
  ),
  assets: append(`${SCOPE}/assets.csv`, (index) => `2024-12-31,资产${index},1,0.00,元,台`),
  "assets without figures": append(`${SCOPE}/assets.csv`, (index) => `2024-12-31,资产${index},,,,`),
  "assets of one line": append(`${SCOPE}/assets.csv`, () => "2024-12-31,资产,1,0.00,元,台"),
  "units listed": append(`${SCOPE}/units.csv`, (index) => `${400000 + index},单位${index},,,`),
  "paragraphs of a summary": explain((index) => `第${"零一二三"[index % 4]}段`),
  "figures of a summary": explain(() => "共 :fact[total-expenditure]"),
  "unknown figures of a summary": explain((index) => `共 :fact[nothing-${index}]`),
  "typed figures of a summary": explain((index) => `共${index}元`),
  "headings of a summary": explain((index) => `## 标题${"零一二三"[index % 4]}`),
  "items of a summary": explain(() => "- 一项", "\n"),
  "lines of one paragraph": explain(() => "一行", "\n"),
  "rows of a summary's table": rewrite(
    `${SCOPE}/explanation.md`,
    (text, count) => `${text}\n| 甲 | 乙 |\n|--|--|\n${"| 一 | 二 |\n".repeat(count)}`,
  ),
  "figures of a project's purpose": rewrite(`${SCOPE}/projects.csv`, (text, count) =>
    text.replace("约 :fact[p1-books]", `约${" :fact[p1-books]".repeat(Math.ceil(count / 10))}`),
  ),
};
