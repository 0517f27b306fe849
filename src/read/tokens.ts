import { readFileSync } from "node:fs";
import { COLOURS, type Scheme } from "../schema/site/colours.ts";

/** The design's values. From the project's folder: this module may have been built into another. */
const TOKENS_FILE = "src/components/kit/tokens.css";

/** Where the rules of a scheme begin in the style sheet. */
const STARTS = { light: ":root", dark: "@media screen and (prefers-color-scheme: dark)" } as const;

export type SchemeName = keyof typeof STARTS;

export const readTokens = (): string => readFileSync(TOKENS_FILE, "utf8");

/** The colours of a scheme of `tokens.css`. */
export const readScheme = (name: SchemeName): Scheme => findColours(readTokens(), STARTS[name]);

/** The colours that the first block after some text of a style sheet sets. */
export function findColours(css: string, start: string): Scheme {
  const block = css.slice(css.indexOf(start)).split("}")[0] ?? "";
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = "", value = ""]) => [name, value]),
  );
}

/** A style sheet with other colours in one scheme. */
export function recolour(css: string, name: SchemeName, colours: Scheme): string {
  const start = css.indexOf(STARTS[name]);
  const end = css.indexOf("}", start);
  const block = COLOURS.reduce(
    (text, colour) =>
      colours[colour]
        ? text.replace(new RegExp(`--${colour}: #[0-9a-f]{6};`), `--${colour}: ${colours[colour]};`)
        : text,
    css.slice(start, end),
  );
  return css.slice(0, start) + block + css.slice(end);
}
