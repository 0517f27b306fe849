import { pinyin } from "pinyin-pro";
import { normalizeLabel } from "../../text/labels.ts";
import functions from "./functions.json" with { type: "json" };
import { findRegion, findRegionIn, type Region } from "./regions.ts";

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
const CENTRAL = /^(?:国家|全国|中华人民共和国|中央)/;

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

/** Places that are spelled otherwise than their syllables: 陕西 would be 山西. */
const SPELLED: Readonly<Record<string, string>> = { 陕西: "shaanxi" };

/** The slug of a place: 上海市普陀区 gives putuo. */
export function slugOfPlace({ path }: Pick<Region, "path">): string {
  const name = (path.at(-1) ?? "").replace(ENDING, "");
  return SPELLED[name] ?? slugOf(name);
}

/**
 * The names of a bureau: its id is the place and what it does. Where its name begins with no place, it is of the one that its document names
 * most often. Null where none is found.
 */
export function nameBureau(printed: string, text: string): BureauNames | null {
  const name = printed.replace(/[（(](?:本级|汇总|机关|部门)[)）]$/, "");
  const named = findRegion(normalizeLabel(name));
  const region = named ?? (CENTRAL.test(name) ? null : findRegionIn(text));
  if (!region) return null;
  const own = ownName(normalizeLabel(name), region);
  const known = Object.entries(functions).find(([word]) => own === `${word}局` || own === `${word}委员会`);
  const place = (region.path.at(-1) ?? "").replace(ENDING, "");
  return {
    id: `${slugOfPlace(region)}-${known?.[1] ?? slugOf(own.replace(/^人民政府(?=.)/, ""))}`,
    name,
    shortName: `${place}${own.replace(/^人民政府(?=.)/, "")}`,
    region,
    placeFrom: named ? "name" : "text",
  };
}

/** A bureau's name without the place before it. */
function ownName(name: string, { path }: Region): string {
  let rest = name;
  for (const part of path) {
    const short = part.replace(ENDING, "");
    if (rest.startsWith(part)) rest = rest.slice(part.length);
    else if (rest.startsWith(short)) rest = rest.slice(short.length);
  }
  return rest || name;
}
