import { levelOf, listDivisions } from "../../read/regionCodes.ts";
import peoples from "./peoples.json" with { type: "json" };

/** A place: its division code and the names from the province down to it. */
export interface Region {
  code: string;
  path: string[];
}

/** Names of places by their codes (`data/regions.csv`). */
export type RegionNames = ReadonlyMap<string, string>;

/** Words before the place in names of bodies that are no part of the government. */
const BEFORE =
  /^(?:中国共产党|中共|中国人民政治协商会议|政协|中国共产主义青年团|共青团|中国国民党革命委员会|民革|中国民主同盟|民盟|国家税务总局|国家统计局)/;

/** What stands between a county and its street: 普陀区人民政府万里街道办事处. */
const BETWEEN = "人民政府";

/** The place that a bureau's name begins with: 上海市普陀区财政局 is of 普陀区 in 上海市. Null where none, or several, fit. */
export function findRegion(names: RegionNames, bureau: string): Region | null {
  const name = bureau.replace(BEFORE, "");
  let best: { code: string; length: number }[] = [];
  for (const code of names.keys()) {
    const length = matchLength(name, pathOf(names, code));
    if (length === 0) continue;
    if (best.length === 0 || length > (best[0]?.length ?? 0)) best = [{ code, length }];
    else if (length === best[0]?.length) best.push({ code, length });
  }
  if (best.length > 1) best = best.filter(({ code }) => code.endsWith("00"));
  const [only] = best;
  return best.length === 1 && only ? regionOf(names, only.code) : null;
}

/** The place, down to counties, that a text names most often in full, with 省, 市, 区 or 县; null where it names none. */
export function findRegionIn(names: RegionNames, text: string): Region | null {
  let best: { code: string; times: number } | null = null;
  for (const [code, name] of names) {
    const times = name.length > 2 && levelOf(code) !== "town" ? text.split(name).length - 1 : 0;
    if (times > 0 && (best === null || times > best.times)) best = { code, times };
  }
  return best ? regionOf(names, best.code) : null;
}

export const regionOf = (names: RegionNames, code: string): Region => ({ code, path: pathOf(names, code) });

/** The names from the province down to a place. */
function pathOf(names: RegionNames, code: string): string[] {
  return listDivisions(code).flatMap((one) => names.get(one) ?? []);
}

/** Autonomous places in names of bodies: 黔南布依族苗族自治州 is 黔南州, 乳源瑶族自治县 is 乳源县. */
const AUTONOMOUS = new RegExp(`(?:${peoples.join("|")})+自治(?=[州县]$)`);
/** Ending of a place's name. */
const ENDING = /(?:特别行政区|自治区|自治州|地区|[省市区县州盟旗])$/;

/** What a place is called in names of bodies, the longest first: in full, without its peoples, without its ending. */
export function placeForms(name: string): string[] {
  const plain = name.replace(AUTONOMOUS, "");
  const civil = plain.length > 2 ? plain : name;
  return [...new Set([name, civil, civil.replace(ENDING, "")])];
}

/** The shortest that a place is called: 邢台 for 邢台市. */
export const shortPlace = (name: string): string => placeForms(name).at(-1) ?? name;

/** Characters at the beginning of a name that are names of a path, its last one among them; 0 where it is not. */
function matchLength(bureau: string, path: string[]): number {
  let at = 0;
  for (const [n, name] of path.entries()) {
    // A county without 区 or 县 counts only behind its city: 东湖 is many places.
    const mayBeShort = n < 2 || at > 0;
    if (at > 0 && bureau.startsWith(BETWEEN + name, at)) at += BETWEEN.length;
    const forms = placeForms(name).filter(
      (form) => form === name || (form.length >= 2 && (ENDING.test(form) || mayBeShort)),
    );
    const found = forms.find((form) => bureau.startsWith(form, at)) ?? "";
    if (!found && n === path.length - 1) return 0;
    at += found.length;
  }
  return at;
}
