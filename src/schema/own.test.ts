import { describe, expect, it } from "vitest";
import { fill } from "../text/fill.ts";
import { findOwn } from "./own.ts";

const NAMES = ["constructor", "toString", "valueOf", "__proto__", "hasOwnProperty"];

describe("names that JavaScript gives every object", () => {
  it("are found in a record only where data put them", () => {
    for (const name of NAMES) expect(findOwn({ total: "1.50" }, name)).toBeUndefined();
    for (const name of NAMES) expect(findOwn(JSON.parse(`{"${name}": "1.50"}`), name)).toBe("1.50");
  });

  it("fill no placeholder", () => {
    for (const name of NAMES) expect(() => fill(`{${name}}`, {})).toThrow(name);
  });
});
