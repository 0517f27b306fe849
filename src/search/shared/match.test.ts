import { expect, it } from "vitest";
import type { Kind, Section } from "./document.ts";
import { findHits, prepareDocument } from "./match.ts";
import { parseQuery } from "./query.ts";

/** A section of one entry with one amount. */
const makeSection = (kind: Kind, amount: string, unit: string): Section => ({
  kind,
  place: kind,
  title: "",
  path: "",
  unit,
  measures: [{ name: "", unit }],
  entries: [["", `${kind}s`, "", [amount]]],
});
const document = prepareDocument({
  sections: [makeSection("row", "5000.00", "万元"), makeSection("indicator", "≥5000万元", "")],
});
const listKinds = (typed: string): Kind[] =>
  findHits(document, parseQuery(typed), "", () => true).hits.map(({ kind }) => kind);

it("puts targets first where an amount is asked for with the sign of one", () => {
  expect(listKinds("≥5000万元")).toEqual(["indicator", "row"]);
  expect(listKinds("5000万元")).toEqual(["row", "indicator"]);
});
