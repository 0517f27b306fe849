import { readFileSync } from "node:fs";
import Papa from "papaparse";

/** A place: its division code (GB/T 2260) and the names from the province down to it. */
export interface Region {
  code: string;
  path: string[];
}

let known: ReadonlyMap<string, string> | null = null;

/** Names of provinces, cities and counties by code. */
function regions(): ReadonlyMap<string, string> {
  known ??= new Map(
    Papa.parse<string[]>(readFileSync(new URL("regions.csv", import.meta.url), "utf8").trim())
      .data.slice(1)
      .map(([code = "", name = ""]) => [code, name]),
  );
  return known;
}

/** Words before the place in names of bodies that are no part of the government. */
const BEFORE =
  /^(?:中国共产党|中共|中国人民政治协商会议|政协|中国共产主义青年团|共青团|中国国民党革命委员会|民革|中国民主同盟|民盟|国家税务总局|国家统计局)/;

/** The place that a bureau's name begins with: 上海市普陀区财政局 is of 普陀区 in 上海市. Null where none, or several, fit. */
export function findRegion(bureau: string): Region | null {
  const name = bureau.replace(BEFORE, "");
  let best: { code: string; length: number }[] = [];
  for (const code of regions().keys()) {
    const length = matchLength(name, pathOf(code));
    if (length === 0) continue;
    if (best.length === 0 || length > (best[0]?.length ?? 0)) best = [{ code, length }];
    else if (length === best[0]?.length) best.push({ code, length });
  }
  if (best.length > 1) best = best.filter(({ code }) => code.endsWith("00"));
  const [only] = best;
  return best.length === 1 && only ? regionOf(only.code) : null;
}

/** The place that a text names most often in full, with 省, 市, 区 or 县; null where it names none. */
export function findRegionIn(text: string): Region | null {
  let best: { code: string; times: number } | null = null;
  for (const [code, name] of regions()) {
    const times = name.length > 2 ? text.split(name).length - 1 : 0;
    if (times > 0 && (best === null || times > best.times)) best = { code, times };
  }
  return best ? regionOf(best.code) : null;
}

const regionOf = (code: string): Region => ({ code, path: pathOf(code) });

/** The names from the province down to a place. */
export function pathOf(code: string): string[] {
  const codes = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code];
  return [...new Set(codes)].flatMap((one) => regions().get(one) ?? []);
}

/** Characters at the beginning of a name that are names of a path, its last one among them; 0 where it is not. */
function matchLength(bureau: string, path: string[]): number {
  let at = 0;
  for (const [n, name] of path.entries()) {
    const short = name.replace(/(?:省|市|区|县|自治区|自治州|地区|盟|旗)$/, "");
    // A county without 区 or 县 counts only behind its city: 东湖 is many places.
    const mayBeShort = short.length >= 2 && (n < 2 || at > 0);
    const found = bureau.startsWith(name, at)
      ? name
      : mayBeShort && bureau.startsWith(short, at)
        ? short
        : "";
    if (!found && n === path.length - 1) return 0;
    at += found.length;
  }
  return at;
}
