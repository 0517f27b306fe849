import { expect, it } from "vitest";
import type { Restoration } from "../../archive/scope/tables.ts";
import type { Shared } from "../../read/shared.ts";
import { EDITIONS } from "../kit/edition.ts";
import { renderRestorations } from "./renderRestorations.ts";

const SHARED = { translations: new Map<string, string>() } as unknown as Shared;

/** The note of a cell that was taken as something. */
const note = (change: Partial<Restoration>): string => {
  const restoration = {
    file: "tables/expenditure.csv",
    row_id: "row-208",
    field: "total",
    printed: "24.",
    taken_as: "24.00",
    alternatives: "",
    evidence: "合计为24.00",
    number: 1,
    provenance: "restored",
    ...change,
  } as Restoration;
  return renderRestorations(EDITIONS.zh, SHARED, [
    { restoration, where: "教育支出，合计", anchor: "row-208" },
  ]).text;
};

it("says what is printed, what was taken and why, and leads to the row", () => {
  const text = note({});
  for (const said of [
    "24.",
    "24.00",
    "合计为24.00",
    'id="restored-1"',
    '<a href="#row-208">教育支出，合计</a>',
  ])
    expect(text).toContain(said);
});

it("says of what cannot be made out that it is lost, not what was taken", () => {
  const { lost } = EDITIONS.zh.ui.restoration;
  expect(note({ taken_as: "?" })).toContain(lost);
  expect(note({})).not.toContain(lost);
});
