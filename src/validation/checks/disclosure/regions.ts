import { listBureaus, readBureau } from "../../../read/disclosures.ts";
import type { Format } from "../../../read/formats/format.ts";
import type { JsonFile } from "../../../read/json/json.ts";
import type { Bureau } from "../../../schema/bureau.ts";
import { type Issue, makeIssue } from "../../../schema/issue.ts";

/** The first two digits of division codes and what they stand for (GB/T 2260). */
const PROVINCES: Readonly<Record<string, string>> = {
  "11": "北京市",
  "12": "天津市",
  "13": "河北省",
  "14": "山西省",
  "15": "内蒙古自治区",
  "21": "辽宁省",
  "22": "吉林省",
  "23": "黑龙江省",
  "31": "上海市",
  "32": "江苏省",
  "33": "浙江省",
  "34": "安徽省",
  "35": "福建省",
  "36": "江西省",
  "37": "山东省",
  "41": "河南省",
  "42": "湖北省",
  "43": "湖南省",
  "44": "广东省",
  "45": "广西壮族自治区",
  "46": "海南省",
  "50": "重庆市",
  "51": "四川省",
  "52": "贵州省",
  "53": "云南省",
  "54": "西藏自治区",
  "61": "陕西省",
  "62": "甘肃省",
  "63": "青海省",
  "64": "宁夏回族自治区",
  "65": "新疆维吾尔自治区",
  "71": "台湾省",
  "81": "香港特别行政区",
  "82": "澳门特别行政区",
};

interface Place {
  readonly bureau: Bureau;
  readonly json: JsonFile;
}

/** The names of divisions against their codes: the province's, and those that other bureaus have for the same code. */
export function checkRegions(root: string): Issue[] {
  const places = listBureaus(root).flatMap((bureauId): Place[] => {
    const { value: bureau, json } = readBureau(root, bureauId);
    return bureau && json ? [{ bureau, json }] : [];
  });
  const names = new Map<string, string>(Object.entries(PROVINCES));
  return places.flatMap(({ bureau: { region }, json }) => {
    const codes = listDivisions(region.code);
    // A code of three levels with two names, or the other way round, is a city without districts or one under its province.
    const known = region.path.length === codes.length ? codes : codes.slice(0, 1);
    for (const [index, code] of known.entries()) {
      const found = region.path[index] ?? "";
      const expected = names.get(code);
      if (expected !== undefined && expected !== found)
        return [
          makeIssue("region-name", json.place(["region", "path", index]), {
            found,
            code: region.code,
            expected,
          }),
        ];
      names.set(code, found);
    }
    return [];
  });
}

/** The divisions that a code stands in: 130609 is in 13 and 1306. */
const listDivisions = (code: string): string[] =>
  [2, 4, 6]
    .map((length) => code.slice(0, length))
    .filter((part) => part.length === 2 || !part.endsWith("00"));

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
