import { readFileSync } from "node:fs";
import { join } from "node:path";
import { edit, extend, type Json, list, type Scale, type Scales, spell, write } from "./edits.ts";

const RULES = "formats/demo-2025/rules.json";
const TOTAL = "expenditure[@total]/total";
const rule = (id: string): Json => ({
  id,
  operator: "equal",
  title: "总计",
  statement: "总计等于总计",
  basis: "同一个数",
  left: [TOTAL],
  right: [TOTAL],
});

/** `count` entries behind those of a list in the first part of a table. */
const extendPart = (key: "lines" | "columns", make: (index: number) => unknown): Scale =>
  edit("formats/demo-2024/tables/expenditure.json", (value, count) => {
    const [part] = value["parts"] as Record<string, unknown[] | undefined>[];
    return { ...value, parts: [{ ...part, [key]: [...(part?.[key] ?? []), ...list(count, make)] }] };
  });

/** `count` copies of a folder's own file, each with another id or name. */
const copy = (from: string, to: (index: number) => string, change: (index: number) => Json): Scale => {
  return (root, count) => {
    const value = JSON.parse(readFileSync(join(root, from), "utf8")) as Json;
    for (let index = 0; index < count; index += 1) write(root, to(index), { ...value, ...change(index) });
  };
};

/** Formats with their rules, lines and columns, and bureaus. */
export const FORMAT_SCALES: Scales = {
  rules: extend(RULES, "rules", (index) => rule(`rule-${index}`)),
  "rules of one id": extend(RULES, "rules", () => rule("rule")),
  "parts of a rule": edit(RULES, (value, count) => {
    const parts = { ...rule("parts-of-one"), operator: "at-most", right: list(count, () => TOTAL) };
    return { ...value, rules: [...(value["rules"] as unknown[]), parts] };
  }),
  "lines of a format": extendPart("lines", (index) => ({
    id: `line-${index}`,
    label: `名称${index}`,
    required: false,
    parent: index === 0 ? "total" : `line-${index - 1}`,
  })),
  "lines of one parent": extendPart("lines", (index) => ({
    id: `line-${index}`,
    label: `名称${index}`,
    required: false,
    parent: "total",
  })),
  "columns of a format": extendPart("columns", (index) => ({
    id: `column_${spell(index)}`,
    heading: [`列${index}`],
    role: "of-which",
  })),
  "tables of a format": extend("formats/demo-2025/format.json", "tables", (index) => `table-${index}`),
  formats: copy(
    "formats/demo-2025/format.json",
    (index) => `formats/format-${index}/format.json`,
    (index) => ({ id: `format-${index}` }),
  ),
  "formats in a chain": copy(
    "formats/demo-2025/format.json",
    (index) => `formats/format-${index}/format.json`,
    (index) => ({ id: `format-${index}`, extends: index === 0 ? "demo-2025" : `format-${index - 1}` }),
  ),
  bureaus: copy(
    "bureaus/demo-library/bureau.json",
    (index) => `bureaus/bureau-${index}/bureau.json`,
    (index) => ({ shortName: `地方${index}` }),
  ),
};
