import { describe, expect, it } from "vitest";
import type { SubjectChange } from "../subjectChanges.ts";
import { traceSubjects } from "./lineage.ts";

const change = (
  kind: SubjectChange["change"],
  fromCode: string,
  toCode: string,
  year = "2025",
): SubjectChange => ({
  kind: "functional",
  fromCode,
  fromName: "旧",
  toCode,
  toName: "新",
  year,
  change: kind,
  ground: "示例",
});
const trace = (before: readonly string[], after: readonly string[], ...changes: SubjectChange[]) =>
  traceSubjects(
    [
      { year: "2024", codes: new Set(before) },
      { year: "2025", codes: new Set(after) },
    ],
    changes,
  );
/** The subjects with their older codes, and whether each is the same in both years. */
const describeAll = (lineage: ReturnType<typeof trace>): string[] =>
  lineage.codes.map((code) => {
    const breaks = lineage.listBreaks(code, "2024", "2025");
    const marks = breaks.length > 0 ? `, ${breaks.length} breaks` : "";
    return `${lineage.codeIn(code, "2024")}>${code} ${lineage.isSame(code, breaks) ? "same" : "other"}${marks}`;
  });

describe("subjects through changes of their classification", () => {
  it("stay themselves where nothing changed, the whole of the table first", () => {
    expect(describeAll(trace(["", "207", "20701"], ["", "207"]))).toEqual([
      "> same",
      "207>207 same",
      "20701>20701 same",
    ]);
  });

  it("stay one where only the name or the whole code is another, and the subjects that lose and gain one do not compare", () => {
    expect(
      describeAll(trace(["207", "20701", "208"], ["207", "208", "20805"], change("moved", "20701", "20805"))),
    ).toEqual(["207>207 other, 1 breaks", "208>208 other, 1 breaks", "20701>20805 same, 1 breaks"]);
    expect(describeAll(trace(["20701"], ["20701"], change("renamed", "20701", "20701")))).toEqual([
      "20701>20701 same, 1 breaks",
    ]);
  });

  it("end where they become part of another, or several; what moves within a subject changes nothing of it", () => {
    expect(
      describeAll(trace(["207", "20701", "20702"], ["207", "20702"], change("merged", "20701", "20702"))),
    ).toEqual(["207>207 same", "20701>20701 other, 1 breaks", "20702>20702 other, 1 breaks"]);
    expect(
      describeAll(
        trace(
          ["20701"],
          ["20708", "20709"],
          change("split", "20701", "20708"),
          change("split", "20701", "20709"),
        ),
      ),
    ).toEqual(["20701>20701 other, 2 breaks", "20708>20708 other, 1 breaks", "20709>20709 other, 1 breaks"]);
  });

  it("are not joined where both codes are printed in one year, or another change has a part in either", () => {
    const moved = change("moved", "20701", "20805");
    expect(describeAll(trace(["20701", "20805"], ["20805"], moved))).toEqual([
      "20701>20701 other, 1 breaks",
      "20805>20805 other, 1 breaks",
    ]);
    expect(
      describeAll(trace(["20701", "20702"], ["20805"], moved, change("merged", "20702", "20805"))),
    ).toEqual(["20701>20701 other, 1 breaks", "20702>20702 other, 1 breaks", "20805>20805 other, 2 breaks"]);
  });

  it("meet no change of a subject that no year before it printed, nor one of another time", () => {
    expect(describeAll(trace(["20702"], ["20702"], change("merged", "20701", "20702")))).toEqual([
      "20702>20702 same",
    ]);
    const late = change("merged", "20701", "20702", "2026");
    expect(trace(["20701", "20702"], ["20702"], late).listBreaks("20702", "2024", "2025")).toEqual([]);
  });

  it("meet a change of the subject above them", () => {
    expect(describeAll(trace(["2070101"], ["2080101"], change("moved", "20701", "20801")))).toEqual([
      "2070101>2070101 other, 1 breaks",
      "2080101>2080101 other, 1 breaks",
    ]);
  });
});
