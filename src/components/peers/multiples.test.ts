import { describe, expect, it } from "vitest";
import { exampleArchive } from "../../archive/exampleSite.ts";
import { type Compared, pickNewest } from "../../archive/figures/comparison.ts";
import { groupPeers, type Peer } from "../../archive/peers/peers.ts";
import { ui } from "../../text/ui.ts";
import { listMultiples, type ScaleName } from "./multiples.ts";

const [example] = pickNewest(exampleArchive.index.compared).filter(({ entry }) => entry.id === "demo-museum");
/** A department that prints its total and parts in 万元, blank where empty, and states its staff. */
const make = (total: string, personnel: string, staff: string, project = ""): Compared => ({
  ...(example as Compared),
  figures: (example as Compared).figures.map((figure) => {
    const amount =
      { "total-expenditure": total, personnel, "project-expenditure": project }[figure.conceptId] ?? "";
    const absence = amount === "" ? ("blank" as const) : undefined;
    return { ...figure, amount, unit: "万元", yuan: amount === "" ? "" : `${amount}0000`, absence };
  }),
  staff: staff === "" ? undefined : { count: staff, facts: [] },
});
const list = (scale: ScaleName, ...departments: Compared[]) => {
  const peers: readonly Peer[] = groupPeers(departments, "printed")[0]?.peers ?? [];
  return listMultiples(ui, peers, scale);
};
const sayFirst = (scale: ScaleName, ...departments: Compared[]): string[] =>
  (list(scale, ...departments).drawn[0]?.points ?? []).map(
    ({ label, value, unit }) => `${label} ${value}${unit}`,
  );

describe("the small charts of bureaus", () => {
  it("show what is printed, its share and what it is for each of the staff; a blank is words, not zero", () => {
    const department = make("300", "100", "8");
    expect(sayFirst("amount", department)).toEqual(["人员经费 100万元", "公用经费 空白", "项目支出 空白"]);
    expect(sayFirst("share", department)[0]).toBe("人员经费 33.33%");
    expect(sayFirst("perHead", department)[0]).toBe("人员经费 12.50万元");
  });

  it("call a share too small to be told from zero so", () => {
    expect(sayFirst("share", make("900000", "1", "", "450000"))).toEqual([
      "人员经费 不到 0.01%",
      "公用经费 空白",
      "项目支出 50.00%",
    ]);
  });

  it("leave out who lacks what is needed, and say who", () => {
    const { drawn, lacking, smaller } = list("perHead", make("300", "100", "8"), make("200", "100", ""));
    expect([drawn.length, smaller, lacking.count, lacking.named.length]).toEqual([1, 0, 1, 1]);
    expect(list("amount", make("300", "", "8")).lacking.count).toBe(1);
  });

  it("are few however many bureaus there are, and count the rest", () => {
    const many = Array.from({ length: 30 }, (_, index) => make(String(100 + index), "50", ""));
    const { drawn, smaller } = list("amount", ...many);
    expect([drawn.length, smaller]).toEqual([8, 22]);
    expect(drawn[0]?.peer.total.amount).toBe("129");
    const { lacking } = list("perHead", ...many);
    expect([lacking.named.length, lacking.count]).toEqual([8, 30]);
  });
});
