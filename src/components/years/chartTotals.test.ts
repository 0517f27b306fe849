import { describe, expect, it } from "vitest";
import { exampleArchive } from "../../archive/exampleSite.ts";
import { listSubjectChanges } from "../../archive/subjectChanges.ts";
import { listYears } from "../../archive/years/columns.ts";
import { makeYearTable } from "../../archive/years/yearTable.ts";
import type { Language } from "../../text/ui.ts";
import { EDITIONS } from "../kit/edition.ts";
import { chooseSubjects } from "./chartTotals.ts";

const { shared, bureaus } = exampleArchive;

describe("the subjects that a chart of years can draw", () => {
  const list = (language: Language): string[] => {
    const columns = bureaus
      .filter(({ id }) => id === "demo-museum")
      .flatMap((bureau) => listYears(exampleArchive, bureau, "budget"));
    const table = makeYearTable(exampleArchive, columns, "functional", listSubjectChanges(shared));
    const choices = table ? chooseSubjects(EDITIONS[language], shared, table) : [];
    return choices.map(({ name, isDrawn, points }) =>
      [name, isDrawn, ...points.map(({ label, value, unit }) => `${label} ${value}${unit}`)].join("; "),
    );
  };

  it("are the whole, which is drawn, and each subject with its code, every year as printed", () => {
    const found = list("zh");
    expect(found).toHaveLength(7);
    expect(found[0]).toBe("合计; true; 合计 2024年 90.00万元; 合计 2025年 100.00万元");
    expect(found.at(-1)).toBe(
      "2210201 住房公积金; false; 2210201 住房公积金 2024年 7.00万元; 2210201 住房公积金 2025年 8.00万元",
    );
  });

  it("have their English behind them on an English page, at each bar too", () => {
    const found = list("en");
    expect(found[0]).toBe("合计 Total; true; 合计 Total 2024 90.00万元; 合计 Total 2025 100.00万元");
    expect(found.at(-1)).toContain("2210201 住房公积金 Housing provident fund 2025 8.00万元");
  });
});
