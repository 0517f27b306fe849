import { pinyin } from "pinyin-pro";
import { findFunctions } from "../../read/functions.ts";
import { CENTRAL, levelOf } from "../../read/regionCodes.ts";
import type { Shared } from "../../read/shared.ts";
import { normalizeLabel } from "../../text/labels.ts";
import { findRegion, findRegionIn, placeForms, type Region, regionOf, shortPlace } from "./regions.ts";

/** Ids and names under which an imported bureau is kept. */
export interface BureauNames {
  id: string;
  name: string;
  /** Place and, for more than the place, what the bureau does. */
  shortName: string;
  region: Region;
  /** Whether its name says the place, or its document only names it most often. */
  placeFrom: "name" | "text";
}

/** Bodies of the whole country: no place of a province is theirs. */
const OF_COUNTRY = /^(?:国家|全国|中华人民共和国|中央|国务院|中国(?!共产党|人民政治协商会议|共产主义青年团))/;
/** Endings of bodies of the whole country, behind what they do: 教育部, 审计署. */
const MINISTRY = /[部署]$/;

/** What stands behind the word for what a body does, if anything: 财政局, 教育部. */
const BODIES = ["", "局", "委员会", "部", "署"];

/** A text as a slug: the syllables of its characters, in ASCII. */
export function slugOf(text: string): string {
  return pinyin(text, { toneType: "none", type: "array", nonZh: "consecutive", v: true })
    .join("")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
}

/** Places that are spelled otherwise than their syllables: 陕西 would be 山西. */
const SPELLED: Readonly<Record<string, string>> = { 陕西: "shaanxi" };

/** The slug of a place whose treasury a bureau belongs to: 上海市普陀区 and its streets give putuo. */
export function slugOfPlace(region: Region): string {
  if (region.code === CENTRAL) return "central";
  const name = shortPlace(seatOf(region));
  return SPELLED[name] ?? slugOf(name);
}

/** The place whose treasury a bureau belongs to: of a street (街道) its county. */
export function seatOf({ code, path }: Region): string {
  return path.at(levelOf(code) === "town" ? -2 : -1) ?? "";
}

/**
 * The names of a bureau: its id is the place and what it does. Where its name begins with no place, it is of the one that its document names
 * most often. Null where none is found.
 */
export function nameBureau(
  printed: string,
  text: string,
  { regions, functions }: Pick<Shared, "regions" | "functions">,
): BureauNames | null {
  const name = printed.replace(/[（(](?:本级|汇总|机关|部门)[)）]$/, "");
  const central = isOfCountry(name, functions) ? regionOf(regions, CENTRAL) : null;
  const named = findRegion(regions, normalizeLabel(name)) ?? central;
  const region = named ?? findRegionIn(regions, text);
  if (!region) return null;
  const own = ownName(normalizeLabel(name), region).replace(/^人民政府(?=.)/, "");
  const known = findFunctions(functions, { name: own }).find(({ words }) =>
    words.split(";").some((word) => BODIES.some((ending) => own === word + ending)),
  );
  const place = region === central ? "" : shortPlace(seatOf(region));
  return {
    id: `${slugOfPlace(region)}-${known?.id ?? slugOf(own)}`,
    name,
    shortName: region === central ? name : `${place}${own}`,
    region,
    placeFrom: named ? "name" : "text",
  };
}

/** Whether a name that begins with no place is that of a body of the whole country. */
function isOfCountry(name: string, functions: Shared["functions"]): boolean {
  if (OF_COUNTRY.test(name)) return true;
  const bare = name.replace(MINISTRY, "");
  return (
    MINISTRY.test(name) &&
    findFunctions(functions, { name: bare }).some(({ words }) => words.split(";").includes(bare))
  );
}

/** A bureau's name without the place before it; a street (街道) is part of the name of its office. */
function ownName(name: string, region: Region): string {
  let rest = region.code === CENTRAL ? name.replace(OF_COUNTRY, "") : name;
  for (const part of region.path.slice(0, region.path.indexOf(seatOf(region)) + 1)) {
    const form = placeForms(part).find((one) => rest.startsWith(one)) ?? "";
    rest = rest.slice(form.length);
  }
  return rest || name;
}
