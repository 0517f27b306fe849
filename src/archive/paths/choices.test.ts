import { expect, it } from "vitest";
import { readChoices, writeChoices } from "./choices.ts";

it("reads each disclosure that an address asks for once, at most four, and nothing else", () => {
  expect(readChoices("?b=xushui/2026&b=fengrun/2025&b=xushui/2026")).toEqual(["xushui/2026", "fengrun/2025"]);
  expect(readChoices("?b=a/1&b=../../2025&b=a%2F2025&q=b/2025")).toEqual(["a/2025"]);
  expect(readChoices("?b=a/2021&b=a/2022&b=a/2023&b=a/2024&b=a/2025")).toHaveLength(4);
});

it("writes what it reads", () => {
  expect(writeChoices([])).toBe("");
  expect(readChoices(writeChoices(["xushui/2026", "fengrun/2025"]))).toEqual(["xushui/2026", "fengrun/2025"]);
});
