import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { listUnknownNames } from "./ruleNames.ts";

const EXAMPLE = "examples/site/data";
const root = mkdtempSync(join(tmpdir(), "mingzhang-"));
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** The names that are not known once the general rules of the example site have another text in one place. */
function listWith(found: string, written: string): string[] {
  for (const name of ["rules.json", "statutory-tables.json", "facts.json"])
    cpSync(join(EXAMPLE, name), join(root, name));
  const sound = readFileSync(join(root, "rules.json"), "utf8");
  expect(sound).toContain(found);
  writeFileSync(join(root, "rules.json"), sound.replace(found, written));
  return listUnknownNames(root);
}

/** Its shared files are smaller than those that its general rules were written for. */
const before = listUnknownNames(EXAMPLE);

it.each([
  ["table", "procurement[@total]/total", "procurment[@total]/total"],
  ["measure", "procurement[@total]/total", "procurement[@total]/totl"],
  ["line", "[carry-forward]", "[carry-forwards]"],
  ["fact", '"procurement-total":', '"procurement-totals":'],
])("finds a mistyped %s", (kind, found, written) => {
  expect(listWith(found, written).filter((name) => !before.includes(name))).toEqual([
    expect.stringMatching(new RegExp(`^${kind} `)),
  ]);
});
