import { readFileSync, writeFileSync } from "node:fs";
import type { AstroIntegration } from "astro";
import { recolour } from "../src/read/tokens.ts";
import { SCHEMES } from "../src/schema/site/colours.ts";
import { callByName } from "../src/schema/site/names.ts";
import type { SiteFile } from "../src/schema/site/siteFile.ts";
import { replaceTexts } from "../src/text/own.ts";

/** Texts that call the site, its licence and whom to credit by name. */
const NAMING = /\/src\/(text\/(zh|en|llms)\.json|content\/pages\/.*\.mdx)$/;
const WORDS = /\/src\/text\/(zh|en)\.json$/;
/** The sheet that all pages load. Its colours come by an import, which is written into it before plugins of no other order see it. */
const STYLES = /\/src\/components\/kit\/styles\.css$/;

/** Files that are copied to the site as they are, and call it by name. */
const COPIED = ["data/README.md", "favicon.svg"];

/** Gives the bundle the words, names and colours of `site.json`, and the site its logo. */
export function ownSite(site: SiteFile): AstroIntegration {
  return {
    name: "own-site",
    hooks: {
      "astro:config:setup": ({ injectRoute, updateConfig }) => {
        if (site.logo) injectRoute({ pattern: site.logo, entrypoint: "src/components/frame/logo.ts" });
        const change = (makeOwn: Change) => (text: string, id: string) =>
          makeOwn(site, id.split("?")[0] ?? "", text);
        updateConfig({
          vite: {
            plugins: [
              { name: "own-words", enforce: "pre", transform: change(putWords) },
              { name: "own-colours", transform: change(putColours) },
            ],
          },
        });
      },
      "astro:build:done": ({ dir }) => {
        for (const file of COPIED.map((path) => new URL(path, dir)))
          writeFileSync(file, callByName(site, readFileSync(file, "utf8")));
      },
    },
  };
}

/** Changes a source file for a site; undefined where nothing in it is the site's own. */
type Change = (site: SiteFile, file: string, text: string) => string | undefined;

/** The site's names in all that we say, and its own words in place of ours. */
export const putWords: Change = (site, file, text) => {
  if (!NAMING.test(file)) return undefined;
  const named = callByName(site, text);
  const [, language] = WORDS.exec(file) ?? [];
  if (language === undefined) return named;
  const texts = JSON.parse(named);
  return JSON.stringify({ ...texts, ui: replaceTexts(texts.ui, site.words[language as "zh" | "en"]) });
};

/** The site's colours in the schemes that are its own. */
export const putColours: Change = (site, file, text) =>
  STYLES.test(file)
    ? SCHEMES.reduce((css, scheme) => recolour(css, scheme, site.colours[scheme]), text)
    : undefined;
