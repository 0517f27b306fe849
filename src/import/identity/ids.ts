import { pinyin } from "pinyin-pro";
import { findFunctions } from "../../read/functions.ts";
import { CENTRAL, levelOf } from "../../read/regionCodes.ts";
import type { Shared } from "../../read/shared.ts";
import { normalizeLabel } from "../../text/labels.ts";
import { findRegion, findRegionIn, type Region, regionOf } from "./regions.ts";

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
const OF_COUNTRY = /^(?:国家|全国|中华人民共和国|中央)/;

/** Ending of a place's name. */
const ENDING = /(?:特别行政区|自治区|自治州|地区|[省市区县盟旗])$/;

/** A text as a slug: the syllables of its characters, in ASCII. */
export function slugOf(text: string): string {
  return pinyin(text, { toneType: "none", type: "array", nonZh: "consecutive", v: true })
    .join("")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
}

/** The slug of a place whose treasury a bureau belongs to: 上海市普陀区 and its streets give putuo. */
export function slugOfPlace(region: Region): string {
  return region.code === CENTRAL ? "central" : slugOf(seatOf(region).replace(ENDING, ""));
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
  const central = OF_COUNTRY.test(name) ? regionOf(regions, CENTRAL) : null;
  const named = findRegion(regions, normalizeLabel(name)) ?? central;
  const region = named ?? findRegionIn(regions, text);
  if (!region) return null;
  const own = ownName(normalizeLabel(name), region).replace(/^人民政府(?=.)/, "");
  const known = findFunctions(functions, { name: own }).find(({ words }) =>
    words.split(";").some((word) => own === `${word}局` || own === `${word}委员会`),
  );
  const place = region === central ? "" : seatOf(region).replace(ENDING, "");
  return {
    id: `${slugOfPlace(region)}-${known?.id ?? slugOf(own)}`,
    name,
    shortName: region === central ? name : `${place}${own}`,
    region,
    placeFrom: named ? "name" : "text",
  };
}

/** A bureau's name without the place before it; a street (街道) is part of the name of its office. */
function ownName(name: string, region: Region): string {
  let rest = region.code === CENTRAL ? name.replace(OF_COUNTRY, "") : name;
  for (const part of region.path.slice(0, region.path.indexOf(seatOf(region)) + 1)) {
    const short = part.replace(ENDING, "");
    if (rest.startsWith(part)) rest = rest.slice(part.length);
    else if (rest.startsWith(short)) rest = rest.slice(short.length);
  }
  return rest || name;
}
