import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { PAGE_NAMES } from "../../schema/statutoryTables.ts";

/** What stands beside the pages of tables. */
const pages = readdirSync("src/pages/bureaus/[bureau]/[year]/[...scope]", { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !entry.name.startsWith("["))
  .map(({ name }) => name);
const reserved = [...pages, "units"];

describe("the address of a table", () => {
  it("is no other page's", () => {
    expect(PAGE_NAMES.toSorted()).toEqual(reserved.toSorted());
  });

  it("is kept free by the contract, word for word", () => {
    const [, said = ""] =
      /No table id may be ([^.]*), nor the name/.exec(readFileSync("docs/contract.md", "utf8")) ?? [];
    expect([...said.matchAll(/`([^`]+)`/g)].map(([, word]) => word).sort()).toEqual(reserved.sort());
  });
});
