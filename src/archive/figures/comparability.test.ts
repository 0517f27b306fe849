import { expect, it } from "vitest";
import { listNotes, type NoteTexts } from "./comparability.ts";

const texts: NoteTexts = {
  differs: { year: "years {values}", level: "levels {values}" },
  has: { blank: "blank", dash: "dash" },
  always: ["size"],
  comma: ", ",
  more: "{values} of {count}",
};
const make = (year: string, ...has: string[]) => ({ differs: { year: [year], level: ["city"] }, has });

it("tells only what differs and what occurs, and what is always so", () => {
  expect(listNotes(texts, [make("2025"), make("2025")])).toEqual(["size"]);
  expect(listNotes(texts, [make("2025"), make("2026", "dash"), make("2025", "dash")])).toEqual([
    "years 2025, 2026",
    "dash",
    "size",
  ]);
});

it("takes what one thing has in two values for a difference, and passes over what is not told", () => {
  expect(listNotes(texts, [{ differs: { year: ["2025", "2026"] }, has: [] }])).toEqual([
    "years 2025, 2026",
    "size",
  ]);
  expect(listNotes(texts, [{ differs: { year: [] }, has: ["unheard"] }, make("2025")])).toEqual(["size"]);
});

it("names six values and counts more", () => {
  const many = ["1", "2", "3", "4", "5", "6", "7"].map((year) => make(year));
  expect(listNotes(texts, many.slice(1))[0]).toBe("years 2, 3, 4, 5, 6, 7");
  expect(listNotes(texts, many)[0]).toBe("years 1, 2, 3, 4, 5, 6 of 7");
});
