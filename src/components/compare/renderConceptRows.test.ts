import { describe, expect, it } from "vitest";
import { exampleArchive } from "../../archive/exampleSite.ts";
import type { Compared } from "../../archive/figures/comparison.ts";
import type { Figure } from "../../archive/figures/figures.ts";
import { EDITIONS } from "../kit/edition.ts";
import { renderConceptRows } from "./renderConceptRows.ts";

const HOSTILE = `"><script>alert('x')</script>&amp;`;
const [concept, whole] = ["basic-expenditure", "total-expenditure"].map((id) =>
  exampleArchive.shared.statutory.concepts.find((candidate) => candidate.id === id),
);
if (!concept || !whole) throw new Error("no concept");

const figure = (conceptId: string, change: Partial<Figure>): Figure =>
  ({
    conceptId,
    tableId: "expenditure",
    amount: "1.50",
    unit: "万元",
    yuan: "15000",
    provenance: "printed",
    rowId: "row-1",
    printedName: "基本支出",
    ...change,
  }) as Figure;
const make = (change: Partial<Figure>, name = "示范局"): Compared => ({
  entry: {
    id: "demo",
    folder: "2025",
    fiscalYear: "2025",
    shared: exampleArchive.shared,
    bureau: { name, region: { code: "130609", path: ["河北省", "徐水区"] } },
  } as unknown as Compared["entry"],
  figures: [figure("basic-expenditure", change), figure("total-expenditure", { yuan: "30000" })],
  members: 2,
  rank: "行政",
  dominant: undefined,
  staff: undefined,
  passThrough: undefined,
});
const render = (...compared: Compared[]): string =>
  renderConceptRows(EDITIONS.zh, concept, compared, "caption-concept", "基本支出").text;

describe("renderConceptRows", () => {
  it("shows the printed amount, linked to its row, its share, and what else tells how far it compares", () => {
    const html = render(make({}));
    expect(html).toContain(
      '<th scope="row"><a href="/bureaus/demo/">示范局</a></th><td class="year"><a href="/bureaus/demo/2025/">2025</a></td>',
    );
    expect(html).toContain(
      '<td class="amount"><span class="money"><a href="/bureaus/demo/2025/expenditure/#row-1">1.50</a><span class="unit">万元</span></span></td><td class="amount">50.00%</td>',
    );
    expect(html).toContain(
      '<td class="text">河北省 徐水区（县级）</td><td class="text">基本支出</td><td>2 个</td><td class="text">行政</td>',
    );
  });

  it("has no column of shares for what is a whole itself", () => {
    const html = renderConceptRows(EDITIONS.zh, whole, [make({})], "caption-concept", "支出总计").text;
    expect(html.match(/<th scope="col"/g)).toHaveLength(7);
    expect(html.match(/<td/g)).toHaveLength(6);
    expect(render(make({})).match(/<th scope="col"/g)).toHaveLength(8);
  });

  it("says why there is no number, without a link to a row that is not printed", () => {
    const html = render(make({ amount: "", unit: "", yuan: "", absence: "not-published", rowId: "" }));
    expect(html).toContain(
      '<td class="amount"><span class="unit">未公开</span></td><td class="amount"></td>',
    );
  });

  it("marks what is restored", () => {
    expect(render(make({ provenance: "restored" }))).toContain(
      '1.50</a><span class="unit">万元</span></span> <span class="unit">补录</span></td>',
    );
  });

  it("escapes every text", () => {
    const html = render(make({ printedName: HOSTILE, amount: HOSTILE, unit: HOSTILE }, HOSTILE));
    expect(html).not.toContain("<script>");
    expect(html.match(/&quot;&gt;&lt;script&gt;/g)).toHaveLength(4);
  });
});
