import { describe, expect, it } from "vitest";
import { readAsked, writeAsked } from "./asked.ts";

const HOME = "https://example.org/budget/en/";

describe("the address of the page about reports", () => {
  it("names the place and the page of a row, which the page reads back", () => {
    const row = {
      place: "demo/2025/department/revenue/row-1",
      page: "bureaus/demo/2025/revenue/#row-1",
    };
    expect(writeAsked(row)).toBe(
      "?place=demo/2025/department/revenue/row-1&page=bureaus/demo/2025/revenue/%23row-1",
    );
    expect(readAsked(writeAsked(row), HOME)).toEqual({ ...row, page: HOME + row.page });
  });

  it("names the home page by nothing", () => {
    expect(readAsked(writeAsked({ place: "", page: "" }), HOME)).toEqual({ place: "", page: HOME });
  });

  it("escapes what would end a value or part it in two", () => {
    const page = "data/?a=1&b=2#c";
    expect(readAsked(writeAsked({ place: "data", page }), HOME)?.page).toBe(HOME + page);
  });

  it.each([
    "",
    "?place=a",
    "?place=a&page=https://elsewhere.org/",
    "?place=a&page=//elsewhere.org/",
    "?place=a&page=../../other/",
    "?place=a&page=javascript:alert(1)",
    "?place=a%20call%20me&page=data/",
  ])("that names no place of the site is read as naming none: %s", (search) => {
    expect(readAsked(search, HOME)).toBeUndefined();
  });
});
