import { describe, expect, it } from "vitest";
import type { RowProof } from "../../archive/scope/proofs.ts";
import { TEXTS } from "../../text/text.ts";
import { describeProof } from "./describeProof.ts";

const prove = (...statuses: string[]): RowProof =>
  ({ relations: statuses.map((status) => ({ result: { status } })) }) as unknown as RowProof;

describe("describeProof", () => {
  it("counts the relations, and says how those ended that do not balance", () => {
    expect(describeProof(TEXTS.zh.ui, prove("balanced", "balanced"))).toBe("2 项，都对得上");
    expect(describeProof(TEXTS.zh.ui, prove("balanced", "rounding", "mismatch", "rounding"))).toBe(
      "4 项，2 项只差尾数，1 项对不上",
    );
    expect(describeProof(TEXTS.en.ui, prove("balanced", "mismatch"))).toBe("2 checks, Fails: 1");
  });
});
