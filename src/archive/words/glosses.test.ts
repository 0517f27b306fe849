import { describe, expect, it } from "vitest";
import { exampleArchive } from "../exampleSite.ts";
import { findEnglish, findGloss } from "./glosses.ts";

const { shared } = exampleArchive;

describe("English glosses", () => {
  it("are found whatever brackets and quotation marks a print uses", () => {
    expect(findGloss(shared, "住房公积金")).toMatchObject({
      english: "Housing provident fund",
      aliases: "housing fund",
    });
    expect(findGloss(shared, "因公出国(境)费")?.english).toBe("Official travel abroad");
    expect(findGloss(shared, '"三公"经费')?.english).toBe("Three public expenses");
    expect(findGloss(shared, "不是科目")).toBeUndefined();
  });

  it("are found behind a list's number", () => {
    expect(findEnglish(shared, "一、一般公共预算拨款收入")).toBe(
      "Revenue appropriated from the general public budget",
    );
    expect(findGloss(shared, "一、一般公共预算拨款收入")).toBeUndefined();
  });
});
