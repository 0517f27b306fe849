import type { BureauEntry } from "../site.ts";

/** Levels of government, from the widest down, as a division code tells them: 130000, 130600, 130609. */
export type Level = "province" | "city" | "county";

/** A place (行政区划) with bureaus in it or below it. */
export interface Region {
  /** Division code (GB/T 2260), six digits. */
  readonly code: string;
  readonly name: string;
  readonly parent: Region | undefined;
  /** By code. */
  readonly children: readonly Region[];
  /** Bureaus of the place's own government. */
  readonly own: readonly BureauEntry[];
  /** Those and the bureaus of all places below it, by region. */
  readonly bureaus: readonly BureauEntry[];
}

export function levelOf(code: string): Level {
  if (code.endsWith("0000")) return "province";
  return code.endsWith("00") ? "city" : "county";
}

/** The places that a bureau is in, from the province down to its own, by code; a county right below its province has no city. */
export function listPlaces({ bureau }: BureauEntry): ReadonlyMap<string, string> {
  const { code, path } = bureau.region;
  const codes = [
    ...(path.length > 1 ? [`${code.slice(0, 2)}0000`] : []),
    ...(path.length > 2 ? [`${code.slice(0, 4)}00`] : []),
    code,
  ];
  const places = new Map<string, string>();
  for (const [index, place] of codes.entries()) if (!places.has(place)) places.set(place, path[index] ?? "");
  return places;
}

type GrowingRegion = Omit<Region, "children" | "own" | "bureaus"> & {
  children: GrowingRegion[];
  own: BureauEntry[];
  bureaus: BureauEntry[];
};

/** Every place with bureaus, by code. A place is called as its first bureau calls it. */
export function makeRegions(bureaus: readonly BureauEntry[]): Region[] {
  const regions = new Map<string, GrowingRegion>();
  for (const entry of bureaus) {
    let parent: GrowingRegion | undefined;
    for (const [code, name] of listPlaces(entry)) {
      const region: GrowingRegion = regions.get(code) ?? {
        code,
        name,
        parent,
        children: [],
        own: [],
        bureaus: [],
      };
      if (!regions.has(code)) parent?.children.push(region);
      regions.set(code, region);
      region.bureaus.push(entry);
      if (code === entry.bureau.region.code) region.own.push(entry);
      parent = region;
    }
  }
  for (const { children } of regions.values()) children.sort(byCode);
  return [...regions.values()].sort(byCode);
}

const byCode = (a: Region, b: Region): number => a.code.localeCompare(b.code);
