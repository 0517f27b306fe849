import { expect, it } from "vitest";
import { listChoices } from "./choices.ts";
import { readDisclosureEntries } from "./site.ts";

it("lists every disclosure once, by city, in the order of the regions", () => {
  const entries = readDisclosureEntries("data");
  const choices = listChoices(entries);
  expect(choices.map(({ place }) => place)).toEqual(["河北省 石家庄市", "河北省 唐山市", "河北省 邢台市", "河北省 保定市", "河南省 焦作市"]);
  const [first] = entries;
  if (!first) throw new Error("no entry");
  const twice = listChoices([{ ...first, fiscalYear: "2026" }, first]);
  expect(twice).toEqual([{ place: "河北省 石家庄市", bureaus: [[first.id, "石家庄市医疗保障局", ["2026", "2024"]]] }]);
});
