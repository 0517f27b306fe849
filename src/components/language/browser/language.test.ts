import { expect, it } from "vitest";
import { isForeign, splitText } from "./language.ts";

it("takes Chinese names out of an English text, with the digits in them", () => {
  expect(splitText("Formats differ (河北省2025年部门预算公开格式, 河南省).", "en")).toEqual([
    { text: "Formats differ (", isChinese: false },
    { text: "河北省2025年部门预算公开格式", isChinese: true },
    { text: ", ", isChinese: false },
    { text: "河南省", isChinese: true },
    { text: ").", isChinese: false },
  ]);
  expect(splitText("示范局 2025", "en").map(({ isChinese }) => isChinese)).toEqual([true, false]);
});

it("leaves a Chinese page and a text without Chinese as they are", () => {
  expect(splitText("河北省 2025", "zh-CN")).toEqual([{ text: "河北省 2025", isChinese: false }]);
  expect(splitText("2025", "en")).toEqual([{ text: "2025", isChinese: false }]);
  expect([isForeign("河北省", "en"), isForeign("河北省", "zh-CN"), isForeign("2025", "en")]).toEqual([
    true,
    false,
    false,
  ]);
});
