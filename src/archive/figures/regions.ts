import { listPlaceCodes } from "../../read/regionCodes.ts";
import type { BureauEntry } from "../site.ts";

/** A place (行政区划) with bureaus in it or below it. */
export interface Region {
  /** Division code. */
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

/** The places that a bureau is in, from the province down to its own, by code. */
export function listPlaces({ bureau }: BureauEntry): ReadonlyMap<string, string> {
  const { code, path } = bureau.region;
  return new Map(listPlaceCodes(code, path.length).map((place, index) => [place, path[index] ?? ""]));
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
