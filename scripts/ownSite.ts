import type { AstroIntegration } from "astro";
import { recolour } from "../src/read/tokens.ts";
import { SCHEMES } from "../src/schema/site/colours.ts";
import { DEFAULT_SITE, type SiteFile } from "../src/schema/site/siteFile.ts";
import { replaceTexts } from "../src/text/own.ts";

/** Texts that call the site, its licence and whom to credit by name. */
const NAMING = /\/src\/(text\/(zh|en|llms)\.json|content\/pages\/.*\.mdx)$/;
const WORDS = /\/src\/text\/(zh|en)\.json$/;
const TOKENS = /\/src\/components\/kit\/tokens\.css$/;

/** Gives the bundle the words, names and colours of `site.json`, and the site its logo. */
export function ownSite(site: SiteFile): AstroIntegration {
  return {
    name: "own-site",
    hooks: {
      "astro:config:setup": ({ injectRoute, updateConfig }) => {
        if (site.logo) injectRoute({ pattern: site.logo, entrypoint: "src/components/frame/logo.ts" });
        updateConfig({
          vite: {
            plugins: [
              {
                name: "own-site",
                enforce: "pre",
                transform: (text, id) => makeOwn(site, id.split("?")[0] ?? "", text),
              },
            ],
          },
        });
      },
    },
  };
}

/** A source file as a site has it; undefined where nothing in it is the site's own. */
export function makeOwn(site: SiteFile, file: string, text: string): string | undefined {
  if (TOKENS.test(file))
    return SCHEMES.reduce((css, scheme) => recolour(css, scheme, site.colours[scheme]), text);
  if (!NAMING.test(file)) return undefined;
  const named = rename(site, text);
  const [, language] = WORDS.exec(file) ?? [];
  if (language === undefined) return named;
  const texts = JSON.parse(named);
  return JSON.stringify({ ...texts, ui: replaceTexts(texts.ui, site.words[language as "zh" | "en"]) });
}

/** A text with the site's own names in place of the default ones; whom to credit first, for that holds the site's name. */
function rename(site: SiteFile, text: string): string {
  const [defaults, own] = [listNames(DEFAULT_SITE), listNames(site)];
  // No name has a mark of regular expressions but the point.
  const pattern = new RegExp(defaults.join("|").replaceAll(".", "\\."), "g");
  return text.replace(pattern, (found) => own[defaults.indexOf(found)] ?? found);
}

const listNames = ({ name, licence }: SiteFile): string[] => [
  licence.credit,
  name.zh,
  name.en,
  licence.name,
  licence.address,
];
