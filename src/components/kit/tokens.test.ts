import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { COLOURS } from "../design/tokenNames.ts";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");
const readColours = (block: string): Record<string, string> =>
  Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = "", colour = ""]) => [name, colour]),
  );
/** The colours that the first block after some text sets. */
const readBlock = (start: string): Record<string, string> =>
  readColours(css.slice(css.indexOf(start)).split("}")[0] ?? "");
const light = readBlock(":root");
const OTHERS = {
  dark: readBlock("@media screen and (prefers-color-scheme: dark)"),
  "black on white": readBlock(':root[data-contrast="light"]'),
  "yellow on black": readBlock(':root[data-contrast="dark"]'),
};
const SCHEMES = { light, ...OTHERS };

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const TEXTS = ["ink", "soft", "link", "brand", "seal", "balanced", "rounding", "mismatch"];
const GROUNDS = ["paper", "band", "hover", "target"];

describe.each(Object.entries(SCHEMES))("the colours of the %s scheme", (_, scheme) => {
  const between = (one: string, other: string): number => contrast(scheme[one] ?? "", scheme[other] ?? "");

  it("set every text at 7:1 or more on every ground", () => {
    const ratios = TEXTS.flatMap((text) =>
      GROUNDS.map((ground) => ({ text, ground, ratio: between(text, ground) })),
    );
    expect(ratios.filter(({ ratio }) => !(ratio >= 7))).toEqual([]);
    expect(between("on-brand", "brand")).toBeGreaterThanOrEqual(7);
  });

  it("set the focus, the lines and the bars at 3:1 or more on the page", () => {
    for (const part of ["focus", "line", "bar"]) expect(between(part, "paper")).toBeGreaterThanOrEqual(3);
    for (const ground of ["band", "hover", "target"])
      expect(between("focus", ground)).toBeGreaterThanOrEqual(3);
  });
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
    for (const text of ["ink", "soft", "brand"])
      expect(contrast(SCHEMES[name][text] ?? "", SCHEMES[name]["paper"] ?? "")).toBeGreaterThanOrEqual(15);
  },
);
