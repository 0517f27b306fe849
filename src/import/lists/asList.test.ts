import { describe, expect, it } from "vitest";
import type { PrintedTable } from "../find/join.ts";
import { placeTable } from "../place/table.ts";
import type { Paragraph } from "../source/source.ts";
import { asList, namesUnits, type PrintedList } from "./asList.ts";

/** A printed table of some lines, the first of them its headings. */
function print(lines: string[][], caption: string[] = []): PrintedTable {
  const captionLines = caption.map((text): Paragraph => ({ kind: "paragraph", page: 1, text }));
  return {
    title: "",
    unit: "万元",
    bearer: "",
    file: 0,
    pages: [1],
    columns: lines[0]?.length ?? 0,
    edges: [],
    lastEdges: [],
    rows: lines.map((texts, row) =>
      texts.flatMap((text, column) =>
        text === "" ? [] : [{ row, column, rowSpan: 1, columnSpan: 1, text, indent: 0 }],
      ),
    ),
    repeated: [],
    notes: [],
    captionLines,
  };
}

/** Ids and roles of the columns of a list, and the values of its rows. */
function read(list: PrintedList, lines: string[][]) {
  const placed = { ...placeTable(print(lines), 2026, false), scope: "department", tableId: list };
  const block = asList(list, placed)?.blocks[0];
  return (
    block && {
      columns: block.columns.map(({ id, role }) => `${id}: ${role}`),
      rows: block.rows.map(({ cells }) => block.columns.map(({ id }) => cells.get(id)?.value ?? "")),
    }
  );
}

describe("a printed table as a list", () => {
  it("calls the columns of procurement as all lists of it do, and keeps those of its place", () => {
    expect(
      read("procurement", [
        ["项目名称", "采购品目名称", "组织形式", "数量", "单价", "一般公共预算", "合计"],
        ["合计", "", "", "", "", "5.00", "5.00"],
        ["图书购置", "图书", "集中采购", "2", "2.50", "5.00", "5.00"],
      ]),
    ).toEqual({
      columns: [
        "label: label",
        "item: item",
        "text_b: text",
        "quantity: count",
        "unit_price: price",
        "general: part",
        "total: total",
      ],
      rows: [
        ["合计", "", "", "", "", "5.00", "5.00"],
        ["图书购置", "图书", "集中采购", "2", "2.50", "5.00", "5.00"],
      ],
    });
  });

  it("takes names that only some rows have for categories", () => {
    const { columns } = read("procurement", [
      ["采购大类", "专项名称", "采购品目", "金额"],
      ["货物", "", "", "5.00"],
      ["", "图书购置", "图书", "5.00"],
    ]) ?? { columns: [] };
    expect(columns[0]).toBe("label: category");
  });

  it("leaves procurement by functional subjects a table", () => {
    expect(
      read("procurement", [
        ["科目编码", "科目名称", "合计"],
        ["", "合计", "5.00"],
        ["207", "文化支出", "5.00"],
        ["20701", "文化和旅游", "5.00"],
        ["2070104", "图书馆", "5.00"],
      ]),
    ).toBeUndefined();
  });

  it("reads assets with their counts and values, and nothing that has neither", () => {
    expect(
      read("assets", [
        ["项目", "数量", "价值"],
        ["房屋", "3", "30.00"],
        ["车辆", "1", "12.60"],
      ]),
    ).toEqual({
      columns: ["label: label", "quantity: count", "value: part"],
      rows: [
        ["房屋", "3", "30.00"],
        ["车辆", "1", "12.60"],
      ],
    });
    expect(
      read("assets", [
        ["项目", "备注"],
        ["房屋", "无"],
      ]),
    ).toBeUndefined();
  });

  it("reads units by their names", () => {
    expect(
      read("units", [
        ["序号", "单位名称", "单位性质"],
        ["1", "样例县图书馆", "事业"],
        ["2", "样例县少儿图书馆", "事业"],
      ]),
    ).toEqual({
      columns: ["row_number: row-number", "unit_name: label", "nature: text"],
      rows: [
        ["1", "样例县图书馆", "事业"],
        ["2", "样例县少儿图书馆", "事业"],
      ],
    });
  });
});

describe("a table without a title", () => {
  it.each([
    [
      "that heads names of units is a list of them",
      [
        ["序号", "单位名称"],
        ["1", "样例县图书馆"],
      ],
      true,
    ],
    [
      "with amounts is none",
      [
        ["单位名称", "合计"],
        ["样例县图书馆", "5.00"],
      ],
      false,
    ],
    ["without rows is none", [["序号", "单位名称"]], false],
    [
      "of other names is none",
      [
        ["序号", "项目名称"],
        ["1", "图书购置"],
      ],
      false,
    ],
  ])("%s", (_, lines, expected) => {
    expect(namesUnits(print(lines))).toBe(expected);
  });
});
