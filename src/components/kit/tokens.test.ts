import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { findColours, readScheme, readTokens } from "../../read/tokens.ts";
import { COLOURS, contrast, findLowContrasts } from "../../schema/site/colours.ts";

const light = readScheme("light");
const OTHERS = {
  dark: readScheme("dark"),
  "black on white": findColours(readTokens(), ':root[data-contrast="light"]'),
  "yellow on black": findColours(readTokens(), ':root[data-contrast="dark"]'),
};
const SCHEMES = { light, ...OTHERS };

it.each(Object.entries(SCHEMES))("the colours of the %s scheme stand apart as WCAG asks", (_, scheme) => {
  expect(findLowContrasts(scheme)).toEqual([]);
});

it("the page of the design shows every colour", () => {
  const page = readFileSync(new URL("../design/design.css", import.meta.url), "utf8");
  expect([...COLOURS].sort()).toEqual(Object.keys(light).sort());
  expect(
    COLOURS.filter(
      (name) => !new RegExp(`\\.swatch-${name} \\{\\s*background: var\\(--${name}\\)`).test(page),
    ),
  ).toEqual([]);
});

it.each(Object.entries(OTHERS))("the scheme %s gives every colour anew", (_, scheme) => {
  expect(Object.keys(scheme).sort()).toEqual(Object.keys(light).sort());
});

it.each(["black on white", "yellow on black"] as const)(
  "what is read most stands at 15:1 or more in %s",
  (name) => {
    for (const text of ["ink", "soft", "brand"] as const)
      expect(contrast(SCHEMES[name][text] ?? "", SCHEMES[name].paper ?? "")).toBeGreaterThanOrEqual(15);
  },
);
