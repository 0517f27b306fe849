import { describe, expect, it } from "vitest";
import { exampleArchive, loadExample } from "../../archive/exampleSite.ts";
import { writeCsv } from "../csv/csv.ts";
import { exportDisclosureJson } from "../json/disclosureJson.ts";
import { makeSheets } from "../workbook/workbook.ts";
import { exportScopeFile } from "./files.ts";

const write = (bureau: string, name: string): string =>
  writeCsv(exportScopeFile(exampleArchive, loadExample(bureau), name));

/** The lines of a tidy file of one scope, without bureau, year and scope. */
const readTidy = (bureau: string, name: string): string[] =>
  write(bureau, name)
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => line.split(",").slice(3).join(","));

describe("a procurement table with columns of its own", () => {
  it("fills those columns of the tidy file that it prints, its labels in the place of names", () => {
    expect(readTidy("demo-memorial", "procurement")).toEqual([
      "line,货物,,,,,,,60000.00,,,,,,,,,,元,budget",
      "line,工程,,,,,,,,,,,,,,,,,元,budget",
      "line,服务,,,,,,,120000.00,,,,,,,,,,元,budget",
      "total,合计,,,,,,,180000.00,,,,,,,,,,元,budget",
    ]);
  });

  it("is published whole, as printed", () => {
    expect(write("demo-memorial", "procurement-printed")).toBe(
      "行的类别,类别,金额,其中：集中采购,备注\nline,货物,60000.00,40000.00,展柜\nline,工程,,,\nline,服务,120000.00,,安保和保洁\ntotal,合计,180000.00,40000.00,\n",
    );
  });

  it("has the amounts that the tidy file has no column for in amounts.csv, and only these", () => {
    const amounts = readTidy("demo-memorial", "amounts").filter((line) => line.startsWith("procurement,"));
    expect(amounts.map((line) => line.split(",").slice(1, 11).join(","))).toEqual([
      "政府采购预算明细表,1,row-1,leaf,,,货物,central_purchase,其中：集中采购,40000.00",
      "政府采购预算明细表,4,row-4,total,,,合计,central_purchase,其中：集中采购,40000.00",
    ]);
    expect(readTidy("demo-library", "amounts").filter((line) => line.startsWith("procurement,"))).toEqual([]);
  });

  it("stands in tables.csv where amounts.csv leads to it", () => {
    const tables = (bureau: string): string[] =>
      readTidy(bureau, "tables").filter((line) => line.startsWith("procurement,"));
    expect(tables("demo-memorial")).toHaveLength(1);
    expect(tables("demo-library")).toEqual([]);
  });

  it("stands among the tables of the disclosure's JSON, and as printed in its workbook", () => {
    const [json, sheets] = [
      exportDisclosureJson(exampleArchive, loadExample("demo-memorial")),
      makeSheets(exampleArchive, loadExample("demo-memorial"), { version: "", page: "" }),
    ];
    expect(json.tables.find(({ table_id }) => table_id === "procurement")?.parts[0]?.rows[3]?.cells).toEqual({
      row_type: "total",
      category: "合计",
      total: "180000.00",
      central_purchase: "40000.00",
      remark: "",
    });
    expect(JSON.stringify(sheets.find(({ name }) => name === "政府采购预算"))).toContain("其中：集中采购");
  });
});

describe("lists of assets and of units that a place prints in its own way", () => {
  it("fill the columns of the tidy files by what their own columns tell, and leave empty what they do not print", () => {
    expect(readTidy("demo-memorial", "assets")).toEqual([
      ",房屋和构筑物,2,560000.00,元,幢,budget",
      ",设备,46,43500.00,元,台,budget",
      ",文物和陈列品,312,,元,件,budget",
      ",合计,,603500.00,元,,budget",
    ]);
    expect(readTidy("demo-memorial", "units")).toEqual(["样例县纪念馆,公益一类事业单位,,,budget"]);
  });

  it("have the amounts that only they print in amounts.csv, once", () => {
    const amounts = readTidy("demo-memorial", "amounts").filter((line) => line.startsWith("assets,"));
    expect(amounts.map((line) => line.split(",")[8])).toEqual([
      "original_value",
      "original_value",
      "original_value",
    ]);
    expect(readTidy("demo-library", "amounts").filter((line) => line.startsWith("assets,"))).toEqual([]);
  });

  it("are published whole, as printed", () => {
    expect(write("demo-memorial", "units-printed")).toBe(
      "序号,单位名称,单位类别,编制人数\n1,样例县纪念馆,公益一类事业单位,9\n",
    );
  });
});

describe("performance sheets without codes, whose targets are printed in three columns", () => {
  it("go by their numbers, and fill the columns of the tidy file that they print", () => {
    expect(readTidy("demo-memorial", "projects")).toEqual([
      "sheet-1,,展厅维护,250000.00,230000.00,,,,,,,元,sheet,1,,,,budget",
      "sheet-2,,讲解员培训,150000.00,150000.00,,,,,,,元,sheet,2,,,,budget",
    ]);
  });

  it("have the funds that only they print in amounts.csv, with the project", () => {
    const amounts = readTidy("demo-memorial", "amounts").filter((line) => line.startsWith("projects,"));
    expect(amounts.map((line) => line.split(",").slice(2, 11).join(","))).toEqual([
      "1,sheet-1,leaf,,,展厅维护,matching,其中/县级配套,20000.00",
    ]);
    expect(amounts[0]).toContain(",sheet-1,printed,");
  });

  it("have each target as it is printed, and taken apart with its sign and unit", () => {
    expect(readTidy("demo-memorial", "indicators").slice(0, 4)).toEqual([
      "sheet-1,,成本指标,经济成本指标,展厅维护费用,,25,,1,<=,25,万元,budget",
      "sheet-1,,产出指标,数量指标,检修展柜数量,,40,,2,>=,40,个,budget",
      "sheet-1,,产出指标,时效指标,完成时间,,年底前,,3,,,,budget",
      "sheet-1,,满意度指标,服务对象满意度指标,观众满意度,,90,,4,>=,90,%,budget",
    ]);
  });

  it("are published as printed, without our words, points too", () => {
    expect(write("demo-memorial", "projects-printed").split("\n")[0]).toBe(
      "序号,项目名称,项目总额,其中/财政资金,其中/县级配套",
    );
    expect(write("demo-memorial", "indicators-printed").split("\n")[1]).toBe(
      "1,1,成本指标,经济成本指标,展厅维护费用,≤,25,万元,20",
    );
  });
});
