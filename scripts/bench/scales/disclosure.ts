import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { edit, extend, type Json, list, SCOPE, type Scales, widen, YEAR } from "./edits.ts";

const FILE = `${YEAR}/disclosure.json`;
const SCOPES = ["scopes", "department"];

/** What a disclosure's own file lists, and the files beside it. */
export const DISCLOSURE_SCALES: Scales = {
  noted: extend(FILE, "noted", (index) => ({
    id: `note-${index}`,
    scope: "department",
    statement: "甲不等于乙",
    explanation: "没有说明",
  })),
  "noted of one id": extend(FILE, "noted", () => ({
    id: "note",
    scope: "department",
    statement: "甲不等于乙",
    explanation: "没有说明",
  })),
  "unknown findings": extend(FILE, "findings", (index) => ({
    relation: `rule.department.table.row-${index}`,
    explanation: "没有说明",
  })),
  "findings of one relation": extend(FILE, "findings", () => ({
    relation: "rule.department.table.row-1",
    explanation: "没有说明",
  })),
  "unknown acknowledgements": extend(FILE, "acknowledged", (index) => ({
    rule: "code-name",
    file: "department/tables/expenditure.csv",
    row: `row-${index}`,
    reason: "照录",
  })),
  "acknowledgements of one place": extend(FILE, "acknowledged", () => ({
    rule: "code-name",
    file: "department/tables/expenditure.csv",
    row: "row-1",
    reason: "照录",
  })),
  "unknown revisions": edit(FILE, (value, count) => {
    const [first] = value["revisions"] as Json[];
    const cells = list(count, (index) => ({
      file: "department/facts.csv",
      row: `fact-${index}`,
      field: "value",
      from: "1",
      to: "2",
    }));
    return {
      ...value,
      revisions: [{ ...first, cells: [...((first?.["cells"] ?? []) as unknown[]), ...cells] }],
    };
  }),
  "days of revisions": extend(FILE, "revisions", (index) => ({
    date: "2025-03-16",
    summary: `第${index}次核对`,
    cells: [],
  })),
  "unknown tables": widen(FILE, [...SCOPES, "tables"], (index) => [`table-${index}`, { status: "filled" }]),
  "unknown scopes": widen(FILE, ["scopes"], (index) => [String(500000 + index), { tables: {}, lists: {} }]),
  "unknown keys": widen(FILE, [], (index) => [`key-${index}`, index]),
  "notes of a table": widen(FILE, [...SCOPES, "tables", "basic-expenditure"], (index) => [
    index === 0 ? "notes" : `note-${index}`,
    index === 0 ? ["注"] : "注",
  ]),
  "notes of a list": edit(FILE, (value, count) => {
    const scopes = value["scopes"] as Record<string, Json>;
    const lists = { procurement: { status: "filled", notes: list(count, (index) => `注${index}`) } };
    return { ...value, scopes: { ...scopes, department: { ...scopes["department"], lists } } };
  }),
  "stray files": (root, count) => {
    for (let index = 0; index < count; index += 1) writeFileSync(join(root, SCOPE, `file-${index}.csv`), "");
  },
};
