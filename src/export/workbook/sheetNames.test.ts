import { describe, expect, it } from "vitest";
import { nameSheets } from "./sheetNames.ts";

describe("nameSheets", () => {
  it("keeps names that Excel takes", () =>
    expect(nameSheets(["收入总表", "“三公”经费支出表"])).toEqual(["收入总表", "“三公”经费支出表"]));

  it("takes out what a name may not hold", () =>
    expect(nameSheets(["a/b:c*d?[e]\\f", "'quoted'", "  ", ""])).toEqual([
      "a b c d  e  f",
      "quoted",
      "_",
      "_ 2",
    ]));

  it("tells equal names apart, whatever the case of letters, within 31 characters", () => {
    const names = nameSheets(["Table", "TABLE", "表".repeat(40), "表".repeat(40)]);
    expect(names).toEqual(["Table", "TABLE 2", "表".repeat(31), `${"表".repeat(29)} 2`]);
    expect(Math.max(...names.map((name) => name.length))).toBe(31);
  });
});
