import { describe, expect, it } from "vitest";
import { parseShare, takeShare } from "./share.ts";

describe("a share of a site", () => {
  it("is all of it unless a shard or the merge is asked for", () => {
    expect(parseShare({ merge: false })).toBe("whole");
    expect(parseShare({ merge: true })).toBe("merge");
    expect(parseShare({ shard: "3/8", merge: false })).toEqual({ number: 3, of: 8 });
  });

  it.each(["", "3", "0/8", "9/8", "3/0", "a/b", "-1/8", "1.5/8", "3/8/2"])("is refused as %j", (shard) => {
    expect(() => parseShare({ shard, merge: false })).toThrow(/--shard/);
  });

  it("is a shard or the merge, not both", () => {
    expect(() => parseShare({ shard: "3/8", merge: true })).toThrow(/--shard/);
  });

  it("has each part in one shard and no other", () => {
    const parts = Array.from({ length: 11 }, (_, index) => index);
    const shards = [1, 2, 3].map((number) => takeShare(parts, { number, of: 3 }));
    expect(shards.flat().sort((a, b) => a - b)).toEqual(parts);
    expect(shards.map(({ length }) => length)).toEqual([4, 4, 3]);
    expect(takeShare(parts, "merge")).toEqual(parts);
  });
});
