import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LICENCE_FILE, LOGO_FILE, SITE_FILE } from "../../../../src/read/siteFile.ts";
import { callByName } from "../../../../src/schema/site/names.ts";
import { DEFAULT_SITE, siteSchema } from "../../../../src/schema/site/siteFile.ts";

/** A site under another name, elsewhere, in other words and colours: what the builds of this check make, and what must show in all that they write. */
const OWN = {
  name: { zh: "越账", en: "Yue Ledger" },
  origin: "https://yue.example",
  basePath: "/yue-budget",
  words: {
    zh: { "home.lead": "越地各部门的预算，照原文。" },
    en: { "home.lead": "Budgets of Yue, as printed." },
  },
  colours: { light: { brand: "#4a1040" }, dark: { brand: "#e8b8dc" } },
  logo: LOGO_FILE,
  contact: { name: { zh: "越账编辑部", en: "Yue Desk" }, address: "mailto:us@yue.example" },
  licence: {
    id: "CC0-1.0",
    name: "CC0 1.0",
    title: "Creative Commons Zero v1.0 Universal",
    address: "https://creativecommons.org/publicdomain/zero/1.0/",
    credit: "Yue Desk",
  },
};
const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 1h7v7z" fill="#4a1040"/></svg>\n';
const HOME = `${OWN.origin}${OWN.basePath}/`;

/** Makes the site of a data folder one's own. */
export function makeOwn(data: string): void {
  writeFileSync(join(data, SITE_FILE), JSON.stringify(OWN));
  writeFileSync(join(data, LOGO_FILE), LOGO);
  const licence = join(data, LICENCE_FILE);
  writeFileSync(licence, callByName(siteSchema.parse(OWN), readFileSync(licence, "utf8")));
}

/** What must stand in these files. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  "index.html": [
    OWN.name.zh,
    OWN.words.zh["home.lead"],
    OWN.contact.name.zh,
    OWN.contact.address,
    `${OWN.basePath}/logo.svg`,
  ],
  "en/index.html": [OWN.name.en, OWN.words.en["home.lead"], OWN.contact.name.en],
  "404.html": [OWN.name.zh, `${OWN.basePath}/`],
  "logo.svg": [LOGO],
  "sitemap-0.xml": [`<loc>${HOME}</loc>`],
  "robots.txt": [`${HOME}sitemap-index.xml`],
  "llms.txt": [OWN.name.en, HOME],
  _headers: [`\n${OWN.basePath}/`],
  ".nojekyll": [],
  // What the server of the Model Context Protocol takes the addresses from.
  "data/datapackage.json": [`"${HOME}data/"`, OWN.licence.address],
  "data/catalog.jsonld": [OWN.name.zh, OWN.licence.address],
  "data/README.md": [OWN.name.zh, OWN.licence.name],
  "data/LICENSE.md": [OWN.licence.credit],
};
/** The same of every file whose path fits. */
const SAID_OF_ALL: readonly (readonly [RegExp, string])[] = [
  [/\/data\/dossier\.html$/, HOME],
  [/\/embed\/.+\/index\.html$/, HOME],
];
const { name, licence } = DEFAULT_SITE;
/** What may stand nowhere: the default site's names and licence, another origin, addresses outside the base path. */
const NOWHERE = [
  name.zh,
  name.en,
  licence.address,
  new RegExp(`${OWN.origin}(?!${OWN.basePath}/)`),
  new RegExp(` (href|src|action)="/(?!${OWN.basePath.slice(1)}/)`),
];

const TEXTS = /\.(html|css|js|json|jsonld|xml|txt|md|csv|svg)$|\/_headers$/;

/** What a built site does not say as its `site.json` has it. */
export function lookAtOwn(site: string): string[] {
  const lacking = Object.entries(SAID).flatMap(([file, parts]) => {
    if (!existsSync(join(site, file))) return [`${file} is not there`];
    const text = readFileSync(join(site, file), "utf8");
    return parts.filter((part) => !text.includes(part)).map((part) => `${file} does not say ${part}`);
  });
  const paths = readdirSync(site, { recursive: true, encoding: "utf8" }).filter((path) => TEXTS.test(path));
  const read = paths.map((path) => [path, readFileSync(join(site, path), "utf8")] as const);
  const ofAll = SAID_OF_ALL.flatMap(([pattern, part]) => {
    const fitting = read.filter(([path]) => pattern.test(path));
    if (fitting.length === 0) return [`No file is called ${pattern}`];
    return fitting.filter(([, text]) => !text.includes(part)).map(([path]) => `${path} does not say ${part}`);
  });
  const sheets = read.filter(([path]) => path.endsWith(".css"));
  const colours = Object.values(OWN.colours)
    .filter(({ brand }) => !sheets.some(([, text]) => text.includes(brand)))
    .map(({ brand }) => `No style sheet has ${brand}`);
  const strange = read.flatMap(([path, text]) =>
    NOWHERE.filter((part) => (typeof part === "string" ? text.includes(part) : part.test(text))).map(
      (part) => `${path} says ${part}`,
    ),
  );
  return [...lacking, ...ofAll, ...colours, ...strange];
}
