import { type BureauReading, listBureaus } from "../../../read/disclosures.ts";
import { fileExists, readText } from "../../../read/files/files.ts";
import { listDivisions } from "../../../read/regionCodes.ts";
import type { Shared } from "../../../read/shared.ts";
import { LICENCE_FILE, LOGO_FILE } from "../../../read/siteFile.ts";
import { readScheme } from "../../../read/tokens.ts";
import { type Expectation, type Issue, makeIssue } from "../../../schema/issue.ts";
import { findLowContrasts, type LowContrast, SCHEMES } from "../../../schema/site/colours.ts";
import type { SiteFile } from "../../../schema/site/siteFile.ts";
import { findText, listPlaceholders } from "../../../text/own.ts";
import { TEXTS } from "../../../text/text.ts";
import { findStrangeMarks } from "./logo.ts";

/** A value of `site.json` that cannot be used, by the path of its keys, and what it should be. */
interface Fault {
  readonly path: readonly (string | number)[];
  readonly found: string;
  readonly expected: Expectation;
}

/** What `site.json` says against what it speaks of: bureaus, texts, colours, the logo; and bureaus outside its places. */
export function checkSite(
  root: string,
  { site: { value: site, json }, regions }: Pick<Shared, "site" | "regions">,
  bureaus: readonly BureauReading[],
): Issue[] {
  if (!site) return [];
  const faults = [
    ...checkRegions(site, regions),
    ...checkFirst(site, listBureaus(root)),
    ...(["zh", "en"] as const).flatMap((language) => checkWords(site, language)),
    ...SCHEMES.flatMap((scheme) => checkColours(site, scheme)),
    ...checkLogo(root, site),
    ...checkLicence(root, site),
  ];
  const inFile = json
    ? faults.map(({ path, found, expected }) =>
        makeIssue(
          "json-value",
          json.place(path),
          { path: path.join("."), found },
          { expectations: [expected] },
        ),
      )
    : [];
  return [...inFile, ...checkPlaces(site, bureaus)];
}

function checkRegions({ regions }: SiteFile, known: ReadonlyMap<string, string>): Fault[] {
  return regions.flatMap((code, index) =>
    known.size === 0 || known.has(code)
      ? []
      : [{ path: ["regions", index], found: JSON.stringify(code), expected: { id: "region-known" } }],
  );
}

function checkFirst({ first }: SiteFile, bureaus: readonly string[]): Fault[] {
  return first.flatMap((id, index) =>
    bureaus.includes(id)
      ? []
      : [{ path: ["first", index], found: JSON.stringify(id), expected: { id: "bureau-held" } }],
  );
}

/** Texts that there are not, and texts without the placeholders that are filled in. */
function checkWords({ words }: SiteFile, language: "zh" | "en"): Fault[] {
  return Object.entries(words[language]).flatMap(([path, text]): Fault[] => {
    const replaced = findText(TEXTS[language].ui, path);
    const at = ["words", language, path];
    if (replaced === undefined)
      return [{ path: at, found: JSON.stringify(path), expected: { id: "text-path", values: { language } } }];
    const placeholders = listPlaceholders(replaced);
    if (placeholders.join() === listPlaceholders(text).join()) return [];
    const expected = { id: "same-placeholders", values: { text: replaced } };
    return [{ path: at, found: JSON.stringify(text), expected }];
  });
}

/** The worst contrast of each colour that was chosen, or that stands on one that was. */
function checkColours({ colours }: SiteFile, scheme: (typeof SCHEMES)[number]): Fault[] {
  const own = colours[scheme];
  const whole = { ...readScheme(scheme), ...own };
  const low = findLowContrasts(whole).filter(({ colour, ground }) => own[colour] ?? own[ground]);
  const worst = Map.groupBy(low, ({ colour, ground }) => (own[colour] ? colour : ground));
  return [...worst].map(([name, [first, ...others]]) => {
    const { colour, ground, ratio, least } = others.reduce<LowContrast>(
      (one, other) => (other.ratio < one.ratio ? other : one),
      first as LowContrast,
    );
    const other = name === colour ? ground : colour;
    return {
      path: ["colours", scheme, name],
      found: JSON.stringify(own[name]),
      expected: {
        id: "contrast",
        // Cut, not rounded: 6.99 is not 7.
        values: {
          least: String(least),
          ratio: String(Math.floor(ratio * 100) / 100),
          other,
          value: whole[other] ?? "",
        },
      },
    };
  });
}

function checkLogo(root: string, { logo }: SiteFile): Fault[] {
  if (logo === undefined) return [];
  const found = JSON.stringify(logo);
  if (!fileExists(root, LOGO_FILE)) return [{ path: ["logo"], found, expected: { id: "logo-there" } }];
  const strange = findStrangeMarks(readText(root, LOGO_FILE).value ?? "");
  return strange.length === 0
    ? []
    : [{ path: ["logo"], found, expected: { id: "logo-plain", values: { marks: strange.join(", ") } } }];
}

/** The licence that is published with the data names the one that the site states, and whom to credit. */
function checkLicence(root: string, { licence }: SiteFile): Fault[] {
  const text = fileExists(root, LICENCE_FILE) ? readText(root, LICENCE_FILE).value : undefined;
  const { address, credit } = licence;
  if (text === undefined || (text.includes(address) && text.includes(credit))) return [];
  const expected = { id: "licence-words", values: { address, credit } };
  return [{ path: ["licence"], found: JSON.stringify(licence.name), expected }];
}

/** Bureaus outside the places of the site. */
function checkPlaces({ regions }: SiteFile, bureaus: readonly BureauReading[]): Issue[] {
  if (regions.length === 0) return [];
  return bureaus.flatMap(({ value: bureau, json }) => {
    if (!bureau || !json || listDivisions(bureau.region.code).some((code) => regions.includes(code)))
      return [];
    const path = ["region", "code"];
    const expectations = [{ id: "region-of-site", values: { regions: regions.join(", ") } }];
    const values = { path: path.join("."), found: JSON.stringify(bureau.region.code) };
    return [makeIssue("json-value", json.place(path), values, { expectations })];
  });
}
