import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { canonicalize } from "./canonical.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "mingzhang-"));
});
afterEach(() => rmSync(root, { recursive: true }));

function canonical(file: string, text: string): string | undefined {
  writeFileSync(join(root, file), text);
  return canonicalize(root, file).value;
}

describe("canonicalize", () => {
  it("changes form and never a value", () => {
    expect(canonical("x.csv", '\uFEFF"a","b"\r\n"1.50","x, y"\r\n')).toBe('a,b\n1.50,"x, y"\n');
    expect(canonical("x.json", '{"b":"1.50","a":[1,\n2]}')).toBe('{"b": "1.50", "a": [1, 2]}\n');
    expect(canonical("x.md", "# a\r\n\r\n")).toBe("# a\n");
  });

  it("leaves a file alone that it cannot read", () => {
    expect(canonical("x.csv", "a,b\n1,2,3\n")).toBeUndefined();
    expect(canonical("x.json", "{")).toBeUndefined();
  });

  it("is done after once", () => {
    const once = canonical("x.csv", 'a,b\n" spaced ","say ""hi"""\n') ?? "";
    expect(canonical("x.csv", once)).toBe(once);
    // JSON.parse puts keys that are whole numbers, such as the codes of units, first and in order.
    const scopes = canonical("x.json", '{"department": 1, "310002": 2}') ?? "";
    expect(scopes).toBe('{"310002": 2, "department": 1}\n');
    expect(canonical("x.json", scopes)).toBe(scopes);
  });
});
