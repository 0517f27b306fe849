import { describe, expect, it } from "vitest";
import { readJson } from "./json.ts";

describe("readJson", () => {
  it("finds the place of a value, or of the nearest around it", () => {
    const { value } = readJson("x.json", '{\n  "a": {\n    "b": [1, 2]\n  }\n}\n');
    expect(value?.place(["a", "b", 1])).toEqual({ file: "x.json", line: 3, column: 14 });
    expect(value?.place(["a", "missing"])).toEqual({ file: "x.json", line: 2, column: 3 });
  });

  it("reports broken JSON, comments and doubled keys with their place", () => {
    const rules = ['{"a": 1,}', "{ // no\n}", '{"a": 1, "a": 2}', ""].map(
      (text) => readJson("x.json", text).issues[0],
    );
    expect(rules.map((issue) => [issue?.rule, issue?.place.line])).toEqual([
      ["json-syntax", 1],
      ["json-syntax", 1],
      ["json-double-key", 1],
      ["json-syntax", 1],
    ]);
  });
});
