import { describe, expect, it } from "vitest";
import { exampleArchive } from "../exampleSite.ts";
import { translateMarkdown } from "./translations.ts";

describe("translations", () => {
  it("are of whole paragraphs, in which references stay as they are", () => {
    expect(
      translateMarkdown(
        exampleArchive.shared,
        "en",
        "比2024年增加 :fact[expenditure-change]，增长 :fact[expenditure-change-rate]。",
      ),
    ).toBe("Increased by :fact[expenditure-change] from 2024, that is by :fact[expenditure-change-rate].");
  });

  it("leave as it is what nobody has translated", () => {
    expect(translateMarkdown(exampleArchive.shared, "en", "没有译文。\n\n- 也没有")).toBe(
      "没有译文。\n\n- 也没有",
    );
  });
});
