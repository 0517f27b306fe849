import { describe, expect, it } from "vitest";
import { exampleArchive } from "../exampleSite.ts";
import { writeReason, writeStatement } from "./statements.ts";

const { shared } = exampleArchive;

const values = { label: "住房公积金", measure: "{合计}" };

describe("a statement", () => {
  it("is the rule's text with the printed names", () => {
    expect(writeStatement(shared, "zh", { template: "“{label}”的{measure}等于下级各行之和", values })).toBe(
      "“住房公积金”的{合计}等于下级各行之和",
    );
  });

  it("is in English where the rule's text is translated, with the names that have English", () => {
    const english = "{合计} of “Housing provident fund” is the sum of the rows below it";
    expect(writeStatement(shared, "en", { template: "“{label}”的{measure}等于下级各行之和", values })).toBe(
      english,
    );
  });

  it("is in Chinese, with Chinese names, where nobody has translated the rule's text", () => {
    expect(writeStatement(shared, "en", { template: "“{label}”没有译文", values })).toBe(
      "“住房公积金”没有译文",
    );
  });

  it("of a reader is no template", () => {
    expect(writeStatement(shared, "zh", "说明印有{label}")).toBe("说明印有{label}");
    expect(writeStatement(shared, "en", "## 与上年相比")).toBe("## Compared with last year");
  });
});

describe("the reason why a relation was not evaluated", () => {
  it("is the rule's own where its condition does not hold", () => {
    expect(writeReason(shared, "en", { status: "not-applicable", unless: "有其他收入" })).toBe("有其他收入");
  });

  it("is said in the language of the page where something is missing", () => {
    expect(writeReason(shared, "zh", { status: "not-evaluated", missing: "noYearBefore" })).toBe(
      "没有收录上年的预算",
    );
    expect(writeReason(shared, "en", { status: "not-evaluated", missing: "noYearBefore" })).toBe(
      "the budget of the year before is not on this site",
    );
  });

  it("is nothing where it was evaluated", () => {
    expect(writeReason(shared, "zh", undefined)).toBe("");
  });
});
