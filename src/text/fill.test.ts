import { expect, it } from "vitest";
import { fill } from "./fill.ts";

it("chooses a word by the count, and says a value that is missing", () => {
  const template = "{count} {count:check fails|checks fail}";
  expect([fill(template, { count: "1" }), fill(template, { count: "2" })]).toEqual([
    "1 check fails",
    "2 checks fail",
  ]);
  expect(() => fill("{name}", {})).toThrow("{name}");
});
