import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

it("keeps the data that are held from tests", () => {
  expect(() => readFileSync("data/rules.json")).toThrow("A test reads data/rules.json");
  expect(() => readdirSync("data/bureaus")).toThrow("A test reads data/bureaus");
});

it("lets tests read schemas, and data of other folders", () => {
  expect(readFileSync("data/schemas/bureau.schema.json", "utf8")).toContain("$schema");
  expect(readFileSync("examples/site/data/rules.json", "utf8")).toContain("rules");
});
