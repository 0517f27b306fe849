import { describe, expect, it } from "vitest";
import { TEXTS } from "../../text/text.ts";
import { exampleArchive, loadExample } from "../exampleSite.ts";
import { writeFinding } from "../words/findingText.ts";
import { groupCauses } from "./causes.ts";
import type { Finding } from "./findings.ts";
import { listNamedSheets } from "./places.ts";

const findIn = (bureau: string, folder: string): readonly Finding[] =>
  exampleArchive.readLedger(loadExample(bureau, folder)).findings;
const write = (finding: Finding | undefined): string =>
  finding ? writeFinding(TEXTS.zh.ui, "zh", finding) : "";

describe("findings", () => {
  const ofLibrary = findIn("demo-library", "2025");

  it("stand by weight, those that are off by the same amount as one", () => {
    expect(groupCauses(ofLibrary).map(([{ weight }]) => weight)).toEqual(["sum", "contradiction", "wording"]);
    const inMuseum = groupCauses(findIn("demo-museum", "2025"));
    expect(inMuseum.map(({ length }) => length)).toEqual([3]);
  });

  it("say what does not hold, not what should", () => {
    expect(write(ofLibrary[0])).toBe(
      "应当相等而不等：说明“政府采购预算” 26.00万元，政府采购预算“合计” 27.00万元，少 1万元",
    );
    expect(write(findIn("demo-museum", "2025")[2])).toMatch(/，2 项之和 59万元，多 1万元$/);
  });

  it("call a cost above its budget what it is, and no sum that fails", () => {
    const [sum] = ofLibrary;
    const ceiling = { ...(sum as Finding), weight: "ceiling" as const };
    expect(write(ceiling)).toMatch(/的上限（26.00万元）高于项目预算（27.00万元）$/);
    expect(groupCauses([ceiling, sum as Finding]).map(([{ weight }]) => weight)).toEqual(["sum", "ceiling"]);
  });

  it("stand where they are seen: in single cells, and in the sheets that a note names", () => {
    const places = (finding: Finding | undefined): (string | undefined)[] =>
      (finding?.places ?? []).map(({ table, row }) => `${table}/${row}`);
    expect(places(ofLibrary[0])).toEqual(["facts/procurement-total", "procurement/row-1"]);
    const scope = loadExample("demo-library", "2025");
    const named = listNamedSheets(scope, "第1、3张绩效目标表与第2张不同，第99张没有；第六部分是空的。");
    expect(named.map(({ row }) => row)).toEqual(["sheet-1", "sheet-3", "sheet-2"]);
  });
});
