import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeJsonSchemas } from "../../../../src/schema/jsonSchemas.ts";
import { nameScopeFiles, SHARED_FILES } from "../../../../src/validation/checks/disclosure/files.ts";
import { kindOf, listKinds } from "./kinds.ts";

const ROOT = "examples/site/data";
const kinds = listKinds(ROOT);
/** What `npm run import` and `npm run diff` write is no data file. */
const WRITTEN = new Set(["import-report.schema.json", "changes.schema.json"]);

describe("the kinds of data files that are fuzzed", () => {
  it("are named by what is the same in all files of a kind", () => {
    expect(kindOf("bureaus/demo/2025-final/310001/tables/expenditure.csv")).toBe(
      "bureaus/*/*/*/tables/*.csv",
    );
    expect(kindOf("bureaus/demo/2025/disclosure.json")).toBe("bureaus/*/*/disclosure.json");
    expect(kindOf("bureaus/demo/bureau.json")).toBe("bureaus/*/bureau.json");
    expect(kindOf("formats/demo-2025/tables/expenditure.json")).toBe("formats/*/tables/*.json");
    expect(kindOf("classifications/functional.csv")).toBe("classifications/functional.csv");
  });

  it("are all that validation gives a place to: a new one needs an example", () => {
    // The licence is prose, and published as it is.
    const shared = SHARED_FILES.filter((file) => file !== "LICENSE.md");
    const expected = [
      ...shared,
      "bureaus/*/seal.csv",
      ...[...nameScopeFiles(undefined), "tables/*.csv", "places/*.csv", "open.csv"].map(
        (file) => `bureaus/*/*/*/${file}`,
      ),
    ];
    expect(expected.filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  it("are all that have a JSON Schema", () => {
    const files = [...kinds.values()].flat().filter((file) => file.endsWith(".json"));
    const nameSchema = (file: string): string =>
      basename(JSON.parse(readFileSync(join(ROOT, file), "utf8")).$schema);
    const named = new Set(files.map(nameSchema));
    expect([...named].sort()).toEqual(
      Object.keys(makeJsonSchemas())
        .filter((schema) => !WRITTEN.has(schema))
        .sort(),
    );
  });
});
