import { describe, expect, it } from "vitest";
import { countMembers } from "./groups.ts";

describe("countMembers", () => {
  it("counts the rows below a subject that are parts of it, at every level", () => {
    expect(countMembers(["", "208", "20805", "2080505", "2080506", "210", "21011", "2101101"])).toEqual([
      0, 3, 2, 0, 0, 2, 1, 0,
    ]);
  });

  it("ends a group at a row without a code, and takes the same code printed twice for two rows", () => {
    expect(countMembers(["302", "30299", "30299", "", "30231"])).toEqual([2, 0, 0, 0, 0]);
  });
});
