import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readBureau } from "../../../read/disclosures.ts";
import { checkRegions } from "./regions.ts";

const KNOWN = new Map([
  ["110000", "北京市"],
  ["110105", "朝阳区"],
  ["130000", "河北省"],
  ["410000", "河南省"],
  ["430000", "湖南省"],
]);

/** What is said of bureaus in these divisions. */
function check(...regions: { readonly code: string; readonly path: readonly string[] }[]) {
  const root = mkdtempSync(join(tmpdir(), "mingzhang-"));
  try {
    for (const [index, region] of regions.entries()) {
      mkdirSync(join(root, `bureaus/b${index}`), { recursive: true });
      writeFileSync(
        join(root, `bureaus/b${index}/bureau.json`),
        JSON.stringify({ name: "局", shortName: `局${index}`, region, departmentCode: "1" }),
      );
    }
    const bureaus = regions.map((_, index) => readBureau(root, `b${index}`));
    return checkRegions(bureaus, KNOWN)
      .filter(({ rule }) => rule === "region-name")
      .map(({ place, values }) => [place.file, values["found"], values["expected"]]);
  } finally {
    rmSync(root, { recursive: true });
  }
}

describe("the names of a bureau's divisions", () => {
  it("begin with the province that the code stands for", () => {
    expect(check({ code: "130609", path: ["徐水区", "保定市", "河北省"] })).toEqual([
      ["bureaus/b0/bureau.json", "徐水区", "河北省"],
    ]);
    expect(check({ code: "410609", path: ["河北省", "保定市", "徐水区"] })).toEqual([
      ["bureaus/b0/bureau.json", "河北省", "河南省"],
    ]);
    expect(check({ code: "130609", path: ["河北省", "保定市", "徐水区"] })).toEqual([]);
  });

  it("are those that other bureaus have for the same code", () => {
    const sound = { code: "130609", path: ["河北省", "保定市", "徐水区"] };
    expect(check(sound, { code: "130600", path: ["河北省", "保定布"] })).toEqual([
      ["bureaus/b1/bureau.json", "保定布", "保定市"],
    ]);
    expect(
      check(
        sound,
        { code: "130600", path: ["河北省", "保定市"] },
        { code: "130100", path: ["河北省", "石家庄市"] },
      ),
    ).toEqual([]);
  });

  it("may leave out a level that a city of the centre or a county of the province does not have", () => {
    expect(
      check({ code: "110105", path: ["北京市", "朝阳区"] }, { code: "110106", path: ["北京市", "丰台区"] }),
    ).toEqual([]);
  });
});
