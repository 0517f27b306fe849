import { append, extend, list, number, rewrite, SCOPE, type Scales, spell, YEAR } from "./edits.ts";

const EXPENDITURE = `${SCOPE}/tables/expenditure.csv`;

/** Codes of subjects: 类 from 300 on, each with 100 款 of 100 项. */
const listCodes = (count: number): string[] =>
  list(Math.ceil(count / 10_101), (top) => [
    String(300 + top),
    ...list(100, (middle) => [
      `${300 + top}${number(middle, 2)}`,
      ...list(100, (low) => `${300 + top}${number(middle, 2)}${number(low, 2)}`),
    ]).flat(),
  ]).flat();

const appendUnits = extend("bureaus/demo-library/bureau.json", "units", (index) => ({
  code: String(400000 + index),
  name: `单位${index}`,
}));

/** Statutory tables: their rows, columns and cells. Every amount is nothing, so that sums hold. */
export const TABLE_SCALES: Scales = {
  rows: (root, count) => {
    const codes = listCodes(count);
    append(EXPENDITURE, (index) => `${index + 11},${codes[index]},名称${codes[index]},0.00,0.00,0.00`)(
      root,
      count,
    );
  },
  "rows of one id": append(EXPENDITURE, (index) => `${index + 11},2210201,住房公积金,0.00,0.00,0.00`),
  "rows without a code": append(EXPENDITURE, (index) => `${index + 11},,名称${index},0.00,0.00,0.00`),
  "rows in no order": append(
    EXPENDITURE,
    (index) => `${index + 11},${2079900 - index - 1},名称${index},0.00,0.00,0.00`,
  ),
  "rows of units": (root, count) => {
    appendUnits(root, count);
    append(
      `${SCOPE}/tables/basic-expenditure.csv`,
      (index) => `,${400000 + index},单位${index},,,0.00,0.00,`,
    )(root, count);
  },
  "wrong amounts": append(
    EXPENDITURE,
    (index) => `${index + 11},${2079900 - index - 1},名称${index},1，${index},一元,x`,
  ),
  "wrong sums": append(
    EXPENDITURE,
    (index) => `${index + 11},${2079900 - index - 1},名称${index},${index}.00,0.00,1.00`,
  ),
  "cells left out": append(EXPENDITURE, (index) => String(index + 11)),
  "columns of a table": rewrite(EXPENDITURE, (text, count) =>
    text.replace("\n", `,${list(count, (index) => `column_${spell(index)}`).join(",")}\n`),
  ),
  "wrong restorations": append(
    `${SCOPE}/restored.csv`,
    (index) => `tables/expenditure.csv,row-${index},total,1,1.00,,看不清`,
  ),
  restorations: (root, count) => {
    TABLE_SCALES["rows without a code"]?.(root, count);
    append(
      `${SCOPE}/restored.csv`,
      (index) => `tables/expenditure.csv,row-${index + 11},total,0.,0.00,,看不清`,
    )(root, count);
  },
  units: appendUnits,
  "units of the year before": extend("bureaus/demo-library/bureau.json", "units", (index) => ({
    code: String(400000 + (index >> 1)),
    name: `单位${index}`,
  })),
  "findings of rows": (root, count) => {
    TABLE_SCALES["rows without a code"]?.(root, count);
    extend(`${YEAR}/disclosure.json`, "findings", (index) => ({
      relation: `parts.department.expenditure.row-${index + 11}`,
      explanation: "没有说明",
    }))(root, count);
  },
};
