import type { BureauReading } from "../../../read/disclosures.ts";
import type { Format } from "../../../read/formats/format.ts";
import type { JsonFile } from "../../../read/json/json.ts";
import { listDivisions, listPlaceCodes } from "../../../read/regionCodes.ts";
import { REGIONS_FILE } from "../../../read/shared.ts";
import type { Bureau } from "../../../schema/bureau.ts";
import { type Issue, makeIssue } from "../../../schema/issue.ts";

/**
 * The names of places against their codes: as `regions.csv` has them, of codes that it does not have as the first bureau calls them. Last come
 * the lines that it lacks.
 */
export function checkRegions(
  bureaus: readonly BureauReading[],
  regions: ReadonlyMap<string, string>,
): Issue[] {
  const names = new Map(regions);
  const lacking: string[] = [];
  const wrong = bureaus.flatMap(({ value: bureau, json }) => {
    if (!bureau || !json) return [];
    const { code, path } = bureau.region;
    const codes = regions.has(code)
      ? listDivisions(code).filter((each) => names.has(each))
      : listPlaceCodes(code, path.length);
    for (const [index, each] of codes.entries()) {
      const [found, expected] = [path[index] ?? "", names.get(each)];
      if (expected === found) continue;
      if (expected !== undefined || found === "") {
        const place = json.place(["region", "path", ...(found ? [index] : [])]);
        return [makeIssue("region-name", place, { found, code, expected: expected ?? each })];
      }
      names.set(each, found);
      lacking.push(`${each},${found}`);
    }
    return [];
  });
  if (lacking.length === 0) return wrong;
  const count = String(lacking.length);
  return [
    ...wrong,
    makeIssue("region-missing", { file: REGIONS_FILE }, { count }, { lines: lacking.sort() }),
  ];
}

/** A format is a province's or city's: others print other tables. */
export function checkRegionOfFormat(
  json: JsonFile,
  { region }: Bureau,
  { id, regionCode, name }: Format,
): Issue[] {
  if (region.code.startsWith(regionCode.replace(/(00)+$/, ""))) return [];
  return [
    makeIssue("format-region", json.place(["format"]), {
      found: id,
      name,
      code: region.code,
      expected: regionCode,
    }),
  ];
}
