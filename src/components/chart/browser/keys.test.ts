import { describe, expect, it } from "vitest";
import { followKey } from "./keys.ts";

describe("a key", () => {
  it("leads from point to point and nowhere beyond the ends", () => {
    expect(followKey("ArrowRight", -1, 3)).toBe(0);
    expect(followKey("ArrowDown", 0, 3)).toBe(1);
    expect(followKey("ArrowUp", 1, 3)).toBe(0);
    expect(followKey("End", 0, 3)).toBe(2);
    expect(followKey("Home", 2, 3)).toBe(0);
    expect(["ArrowDown", "ArrowRight", "Tab"].map((key) => followKey(key, 2, 3))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(followKey("ArrowLeft", 0, 3)).toBeUndefined();
  });
});
