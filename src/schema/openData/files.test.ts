import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { SITE_FILE_SCHEMAS } from "./files.ts";
import type { FileSchema } from "./types.ts";

const files: readonly FileSchema[] = SITE_FILE_SCHEMAS;
const find = (name: string) => files.find((file) => file.name === name);

describe.each(files.map((file) => [file.name, file] as const))("the schema of %s.csv", (name, file) => {
  const columns = file.columns.map((column) => column.name);

  it("names each column once", () => {
    expect(new Set(columns).size).toBe(columns.length);
  });

  it("has keys of its own columns, a primary key of required ones", () => {
    const keys = [file.primaryKey, file.uniqueKey, ...file.foreignKeys.map((key) => key.columns)].flatMap(
      (key) => key ?? [],
    );
    expect(keys.filter((column) => !columns.includes(column))).toEqual([]);
    const required = file.columns.filter((column) => column.required).map((column) => column.name);
    expect((file.primaryKey ?? []).filter((column) => !required.includes(column))).toEqual([]);
  });

  it("refers to what is unique in another file", () => {
    for (const key of file.foreignKeys) {
      const target = find(key.file);
      expect([target?.primaryKey, target?.uniqueKey].map((unique) => unique?.join())).toContain(
        key.references.join(),
      );
    }
  });

  it("has a place in the contract", () => {
    expect(readFileSync("docs/contract.md", "utf8")).toContain(`<!-- columns of ${name} -->`);
  });
});
