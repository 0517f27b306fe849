import { describe, expect, it } from "vitest";
import { readCsv } from "./csv.ts";
import { checkHeader } from "./header.ts";

function check(header: string): unknown[] {
  const { value } = readCsv("x.csv", `${header}\n`);
  if (!value) throw new Error("unreadable");
  return checkHeader(value, ["code", "label", "total"]).map(({ rule, place, values, cause }) => [
    rule,
    place.column,
    values.expected,
    cause,
  ]);
}

describe("checkHeader", () => {
  it("says nothing of the right columns", () => {
    expect(check("code,label,total")).toEqual([]);
  });

  it("says once what is wrong, and where", () => {
    expect(check("code,name,total")).toEqual([["csv-column-unknown", 6, "label", undefined]]);
    expect(check("code,code,total")).toEqual([["csv-column-double", 6, "label", undefined]]);
    expect(check("code,total")).toEqual([["csv-column-missing", 6, "label", undefined]]);
    expect(check("code,total,")).toEqual([["csv-column-missing", 6, "label", undefined]]);
    expect(check("code,labeltotal")).toEqual([["csv-column-unknown", 6, "code,label,total", undefined]]);
    expect(check("label,code,total")).toEqual([["csv-column-order", 1, "code,label,total", undefined]]);
    expect(check("code,label,total,,")).toEqual([
      ["csv-column-unknown", 18, "code,label,total", "empty-columns"],
    ]);
    expect(check("code;label;total")).toEqual([["csv-header", 1, "code,label,total", "other-delimiter"]]);
    expect(check("207,图书馆,1.00")).toEqual([["csv-header", 1, "code,label,total", "header-missing"]]);
  });
});
