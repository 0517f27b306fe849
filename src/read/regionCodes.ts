import type { Level } from "../schema/vocabulary.ts";

/** The code of the country, for bodies of the central government. */
export const CENTRAL = "000000";

const [PROVINCE_DIGITS, CITY_DIGITS, COUNTY_DIGITS] = [2, 4, 6];
const widen = (code: string, digits: number): string => code.slice(0, digits).padEnd(COUNTY_DIGITS, "0");

/** The level that a division code tells: 000000, 130000, 130600, 130609, 310107021. */
export function levelOf(code: string): Level {
  if (code === CENTRAL) return "central";
  if (code.length > COUNTY_DIGITS) return "town";
  if (code === widen(code, PROVINCE_DIGITS)) return "province";
  return code === widen(code, CITY_DIGITS) ? "city" : "county";
}

/** The codes of the divisions that a division is in, from the province down to itself: 130609 is in 130000 and 130600. */
export function listDivisions(code: string): string[] {
  return [
    ...new Set([widen(code, PROVINCE_DIGITS), widen(code, CITY_DIGITS), code.slice(0, COUNTY_DIGITS), code]),
  ];
}

/**
 * The codes of the places that a path names, in its order. A county right below its province, such as 普陀区 in 上海市, is in no city: its
 * path is one shorter than its code. A zone without a code of its own stands last in a path, and has none here.
 */
export function listPlaceCodes(code: string, pathLength: number): string[] {
  const codes = listDivisions(code);
  const withoutCity = codes.filter((each) => levelOf(each) !== "city" || each === code);
  return pathLength === withoutCity.length ? withoutCity : codes;
}
