import { DEFAULT_SITE, type SiteFile } from "./siteFile.ts";

/** A text with a site's own names in place of the default ones: its name, its licence, whom to credit. */
export function callByName(site: SiteFile, text: string): string {
  const [defaults, own] = [listNames(DEFAULT_SITE), listNames(site)];
  // No name has a mark of regular expressions but the point.
  const pattern = new RegExp(defaults.join("|").replaceAll(".", "\\."), "g");
  return text.replace(pattern, (found) => own[defaults.indexOf(found)] ?? found);
}

/** Whom to credit comes first, for that holds the site's name. */
const listNames = ({ name, licence }: SiteFile): string[] => [
  licence.credit,
  name.zh,
  name.en,
  licence.title,
  licence.name,
  licence.address,
];
