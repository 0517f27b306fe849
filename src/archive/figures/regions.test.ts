import { describe, expect, it } from "vitest";
import { levelOf } from "../../read/regionCodes.ts";
import type { BureauEntry } from "../site.ts";
import { listPlaces, makeRegions } from "./regions.ts";

const make = (id: string, code: string, path: string[]) =>
  ({ id, bureau: { region: { code, path } } }) as unknown as BureauEntry;

describe("places", () => {
  const regions = makeRegions([
    make("city", "130100", ["河北省", "石家庄市"]),
    make("county", "130208", ["河北省", "唐山市", "丰润区"]),
    make("other", "130609", ["河北省", "保定市", "徐水区"]),
    make("elsewhere", "410800", ["河南省", "焦作市"]),
  ]);
  const find = (code: string) => regions.find((region) => region.code === code);

  it("are the bureaus' own and those above them, from the province down", () => {
    expect(regions.map(({ code, name }) => `${code} ${name}`)).toEqual([
      "130000 河北省",
      "130100 石家庄市",
      "130200 唐山市",
      "130208 丰润区",
      "130600 保定市",
      "130609 徐水区",
      "410000 河南省",
      "410800 焦作市",
    ]);
    expect(find("130609")?.parent?.parent?.name).toBe("河北省");
    expect(find("130000")?.children.map(({ code }) => code)).toEqual(["130100", "130200", "130600"]);
    expect(["000000", "130000", "130600", "130609", "110101", "310107021"].map(levelOf)).toEqual([
      "central",
      "province",
      "city",
      "county",
      "county",
      "town",
    ]);
  });

  it("have the bureaus of their own government and of all places below", () => {
    expect(find("130600")?.own).toEqual([]);
    expect(find("130600")?.bureaus.map(({ id }) => id)).toEqual(["other"]);
    expect(find("130000")?.bureaus).toHaveLength(3);
    expect(find("130100")?.own).toHaveLength(1);
  });

  it("are right where a county has no city above it, and where a city's zone has no code of its own", () => {
    expect([...listPlaces(make("a", "429004", ["湖北省", "仙桃市"]))]).toEqual([
      ["420000", "湖北省"],
      ["429004", "仙桃市"],
    ]);
    expect([...listPlaces(make("a", "310107021", ["上海市", "普陀区", "万里街道"])).keys()]).toEqual([
      "310000",
      "310107",
      "310107021",
    ]);
    expect([
      ...listPlaces(make("a", "130609004", ["河北省", "保定市", "徐水区", "样例街道"])).keys(),
    ]).toEqual(["130000", "130600", "130609", "130609004"]);
    const [province, city, ...others] = makeRegions([
      make("a", "130100", ["河北省", "石家庄市"]),
      make("b", "130100", ["河北省", "石家庄市", "高新区"]),
    ]);
    expect([province?.name, city?.name, city?.own.length, others.length]).toEqual([
      "河北省",
      "石家庄市",
      2,
      0,
    ]);
    expect(makeRegions([make("a", "110000", ["北京市"])]).map(({ name, own }) => [name, own.length])).toEqual(
      [["北京市", 1]],
    );
  });
});
