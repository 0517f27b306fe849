import { appendFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** What `demo-library` prints of 2025, below a data folder. */
const YEAR = "bureaus/demo-library/2025";
const SCOPE = `${YEAR}/department`;

type Json = Record<string, unknown>;
/** Makes one kind of thing in a data folder as many as `count`. */
type Scale = (root: string, count: number) => void;

const list = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));

function append(file: string, line: (index: number) => string): Scale {
  return (root, count) => appendFileSync(join(root, file), list(count, (index) => `${line(index)}\n`).join(""));
}

function edit(file: string, change: (value: Json, count: number) => Json): Scale {
  return (root, count) => {
    const path = join(root, file);
    writeFileSync(path, JSON.stringify(change(JSON.parse(readFileSync(path, "utf8")) as Json, count)));
  };
}

/** `count` entries behind those of a list in a JSON file. */
function extend(file: string, key: string, make: (index: number) => unknown): Scale {
  return edit(file, (value, count) => ({ ...value, [key]: [...((value[key] ?? []) as unknown[]), ...list(count, make)] }));
}

function write(root: string, file: string, value: unknown): void {
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(value));
}

/** A number in letters: ids of columns have no digits. */
const spell = (index: number): string => String(index).replace(/\d/g, (digit) => "abcdefghij"[Number(digit)] ?? "");

const number = (index: number, digits: number): string => String(index).padStart(digits, "0");

/** Rows of subjects: 类 from 300 on, each with 100 款 of 100 项, every amount nothing, so that all sums hold. */
function appendSubjects(root: string, count: number): void {
  const codes = list(Math.ceil(count / 10_101), (top) => [
    String(300 + top),
    ...list(100, (middle) => [`${300 + top}${number(middle, 2)}`, ...list(100, (low) => `${300 + top}${number(middle, 2)}${number(low, 2)}`)]).flat(),
  ]).flat();
  append(`${SCOPE}/tables/expenditure.csv`, (index) => `${index + 11},${codes[index]},名称${codes[index]},0.00,0.00,0.00`)(root, count);
}

const sheet = (index: number): string => `sheet,${index + 4},310001,${number(index, 21)},项目${index},0.00,0.00,,,,,,,,,万元,,`;
const line = (kind: string, index: number): string => `${kind},项目${index},,物品${index},,项,1,0.00,0.00,0.00,,,,,,,,,万元`;
const fact = (key: string, value: string) => (index: number) => `fact-${index},overview,${key},${value},万元,名称${index},,,`;

/** Kinds of facts of one change and its parts, as the example site states them. */
const CHANGES = [
  ["expenditure-change", "35.00"],
  ["basic-change", "14.00"],
  ["project-change", "21.00"],
] as const;

/** Every kind of thing that a data folder may hold many of. What they hold is sound where it can be; `unknown` and `wrong` say that it is not. */
export const SCALES: Readonly<Record<string, Scale>> = {
  rows: appendSubjects,
  "rows of one id": append(`${SCOPE}/tables/expenditure.csv`, (index) => `${index + 11},2210201,住房公积金,0.00,0.00,0.00`),
  "rows without a code": append(`${SCOPE}/tables/expenditure.csv`, (index) => `${index + 11},,名称${index},0.00,0.00,0.00`),
  "rows in no order": append(`${SCOPE}/tables/expenditure.csv`, (index) => `${index + 11},${2079900 - index - 1},名称${index},0.00,0.00,0.00`),
  "rows of units": (root, count) => {
    SCALES["units"]?.(root, count);
    append(`${SCOPE}/tables/basic-expenditure.csv`, (index) => `,${400000 + index},单位${index},,,0.00,0.00,`)(root, count);
  },
  facts: append(`${SCOPE}/facts.csv`, fact("total-expenditure", "332.50")),
  "changes stated": append(`${SCOPE}/facts.csv`, (index) => {
    const [key, value] = CHANGES[index % CHANGES.length] as (typeof CHANGES)[number];
    return `change-${index},overview,${key},${value},万元,名称${index},increase,,`;
  }),
  "wrong facts": append(`${SCOPE}/facts.csv`, (index) => fact("total-expenditure", `${index + 1000}.00`)(index)),
  projects: append(`${SCOPE}/projects.csv`, sheet),
  "projects with indicators": (root, count) => {
    append(`${SCOPE}/projects.csv`, sheet)(root, count);
    append(`${SCOPE}/indicators.csv`, (index) => `${index + 4},1,产出指标,成本指标,支出,,≤0万元,`)(root, count);
  },
  "indicators of one project": append(`${SCOPE}/indicators.csv`, (index) => `3,${index + 3},产出指标,数量指标,册数,,≥1册,`),
  procurement: append(`${SCOPE}/procurement.csv`, (index) => line("line", index)),
  "procurement subtotals": append(`${SCOPE}/procurement.csv`, (index) => line(index % 2 ? "line" : "subtotal", index)),
  assets: append(`${SCOPE}/assets.csv`, (index) => `2024-12-31,资产${index},1,0.00,元,台`),
  "units listed": append(`${SCOPE}/units.csv`, (index) => `${400000 + index},单位${index},,,`),
  "wrong restorations": append(`${SCOPE}/restored.csv`, (index) => `tables/expenditure.csv,row-${index},total,1,1.00,,看不清`),
  units: extend("bureaus/demo-library/bureau.json", "units", (index) => ({ code: String(400000 + index), name: `单位${index}` })),
  noted: extend(`${YEAR}/disclosure.json`, "noted", (index) => ({
    id: `note-${index}`,
    scope: "department",
    statement: "甲不等于乙",
    explanation: "没有说明",
  })),
  "unknown findings": extend(`${YEAR}/disclosure.json`, "findings", (index) => ({ relation: `rule.department.table.row-${index}`, explanation: "没有说明" })),
  "unknown acknowledgements": extend(`${YEAR}/disclosure.json`, "acknowledged", (index) => ({
    rule: "code-name",
    file: "department/tables/expenditure.csv",
    row: `row-${index}`,
    reason: "照录",
  })),
  "unknown revisions": edit(`${YEAR}/disclosure.json`, (value, count) => {
    const [first] = value["revisions"] as Json[];
    const cells = list(count, (index) => ({ file: "department/facts.csv", row: `fact-${index}`, field: "value", from: "1", to: "2" }));
    return { ...value, revisions: [{ ...first, cells: [...((first?.["cells"] ?? []) as unknown[]), ...cells] }] };
  }),
  "unknown tables": edit(`${YEAR}/disclosure.json`, (value, count) => {
    const scopes = value["scopes"] as Record<string, { tables: Json }>;
    const tables = Object.fromEntries(list(count, (index) => [`table-${index}`, { status: "filled" }]));
    return { ...value, scopes: { ...scopes, department: { ...scopes["department"], tables: { ...scopes["department"]?.tables, ...tables } } } };
  }),
  "stray files": (root, count) => {
    for (let index = 0; index < count; index += 1) writeFileSync(join(root, SCOPE, `file-${index}.csv`), "");
  },
  subjects: append("classifications/functional.csv", (index) => `${number(index, 7)},科目,high,3,2025,,,,`),
  glosses: append("glosses.csv", (index) => `名称${index},name ${index},`),
  translations: append("translations.csv", (index) => `“{label}”等于第${index}行的{measure},{measure} of “{label}” is that of row ${index}`),
  sources: append("sources/INDEX.csv", (index) => `source-${index},文件,单位,unknown,unknown,unknown,unknown,document,,`),
  "kinds of facts": extend("facts.json", "keys", (index) => ({ id: `key-${index}`, name: `数字${index}` })),
  concepts: extend("statutory-tables.json", "concepts", (index) => ({
    id: `concept-${index}`,
    name: `含义${index}`,
    english: `concept ${index}`,
    table: "expenditure",
  })),
  rules: extend("formats/demo-2025/rules.json", "rules", (index) => ({
    id: `rule-${index}`,
    operator: "equal",
    title: "总计",
    statement: "总计等于总计",
    basis: "同一个数",
    left: [{ table: "expenditure", measure: "total", rows: { lines: ["total"] } }],
    right: [{ table: "expenditure", measure: "total", rows: { lines: ["total"] } }],
  })),
  "parts of a rule": edit("formats/demo-2025/rules.json", (value, count) => {
    const cells = { table: "expenditure", measure: "total", rows: { type: "total" } };
    const rule = { id: "parts", operator: "at-most", title: "总计", statement: "总计", basis: "同一个数", left: [cells], right: list(count, () => cells) };
    return { ...value, rules: [...(value["rules"] as unknown[]), rule] };
  }),
  "lines of a format": edit("formats/demo-2024/tables/expenditure.json", (value, count) => {
    const [part] = value["parts"] as { lines: unknown[] }[];
    const lines = list(count, (index) => ({
      id: `line-${index}`,
      label: `名称${index}`,
      required: false,
      parent: index === 0 ? "total" : `line-${index - 1}`,
    }));
    return { ...value, parts: [{ ...part, lines: [...(part?.lines ?? []), ...lines] }] };
  }),
  "columns of a format": edit("formats/demo-2024/tables/expenditure.json", (value, count) => {
    const [part] = value["parts"] as { columns: unknown[] }[];
    const columns = list(count, (index) => ({ id: `column_${spell(index)}`, heading: [`列${index}`], role: "of-which" }));
    return { ...value, parts: [{ ...part, columns: [...(part?.columns ?? []), ...columns] }] };
  }),
  formats: (root, count) => {
    for (let index = 0; index < count; index += 1) {
      const format = JSON.parse(readFileSync(join(root, "formats/demo-2025/format.json"), "utf8")) as Json;
      write(root, `formats/format-${index}/format.json`, { ...format, id: `format-${index}` });
    }
  },
  bureaus: (root, count) => {
    for (let index = 0; index < count; index += 1) {
      const bureau = JSON.parse(readFileSync(join(root, "bureaus/demo-library/bureau.json"), "utf8")) as Json;
      write(root, `bureaus/bureau-${index}/bureau.json`, { ...bureau, shortName: `地方${index}` });
    }
  },
};

/** A copy of the example site with `count` of one kind of thing in `root`, which must not exist. */
export function writeScaled(root: string, kind: string, count: number): void {
  const scale = SCALES[kind];
  if (!scale) throw new Error(`No kind ${kind}: one of ${Object.keys(SCALES).join(", ")}`);
  cpSync("examples/site/data", root, { recursive: true });
  scale(root, count);
}
