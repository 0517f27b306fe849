import { describe, expect, test } from "vitest";
import { readShared } from "../../read/shared.ts";
import type { Block } from "../source/source.ts";
import { readText } from "../source/text/text.ts";
import { restoreColumns } from "./lostColumns.ts";

const { formats } = readShared("examples/site/data").value;

const HEAD = `部门预算支出总表
某市文化局 预算年度：2024 单位：万元

序号
功能分类科目
合计 基本支出 项目支出科目
编码
科目名称
栏次 1 2 3 4 5
`;

function restore(text: string): Block[] {
  const pages = readText(Buffer.from(text));
  const { file } = restoreColumns(
    { path: "a.txt", kind: "text", bytes: 0, sha256: "", pages },
    formats.values(),
  );
  return file.pages.flatMap(({ blocks }) => blocks);
}

/** The rows below the headings: each text with its column, the others that fit, and how it was settled. */
function rowsOf(text: string): string[] {
  const grid = restore(text).find((block) => block.kind === "grid");
  const lines = Map.groupBy(grid?.cells ?? [], ({ row }) => row);
  return [...lines]
    .filter(([row]) => row > 2)
    .map(([, cells]) =>
      cells
        .map(({ column, otherColumns = [], settled, text: own }) => {
          const mark = otherColumns.length > 0 ? "?" : settled === "by-sums" ? "*" : "";
          return `${[column, ...otherColumns].join("/")}${mark}:${own}`;
        })
        .join(" "),
    );
}

const number = (line: string) => `\n${line}\n`;

describe("a text whose columns are lost", () => {
  test("has its headings told by a format whose headings have the same characters, in whatever order", () => {
    const [title, , grid] = restore(`${HEAD}${number("1 合计 9.00 5.00 4.00")}`);
    expect(title?.kind === "paragraph" && title.text).toBe("部门预算支出总表");
    expect(grid?.kind === "grid" && grid.cells.slice(0, 7).map(({ text }) => text)).toEqual([
      "序号",
      "功能分类科目",
      "科目编码",
      "科目名称",
      "合计",
      "基本支出",
      "项目支出",
    ]);
  });

  test("has amounts in the only columns in which rows and codes add up, and says that sums told them", () => {
    const rows = [
      "1 合计 9.00 5.00 4.00",
      "2 207 文化旅游体育与传媒支出 9.00 5.00 4.00",
      "3\n207010\n1\n\n行政运行\n\n5.00 5.00",
      "4 2070102 一般行政管理\n事务\n\n4.00 4.00",
    ];
    expect(rowsOf(HEAD + rows.map(number).join(""))).toEqual([
      "0:1 2:合计 3:9.00 4:5.00 5:4.00",
      "0:2 1:207 2:文化旅游体育与传媒支出 3:9.00 4:5.00 5:4.00",
      "0:3 1:2070101 2:行政运行 3*:5.00 4*:5.00",
      "0:4 1:2070102 2:一般行政管理事务 3*:4.00 5*:4.00",
    ]);
  });

  test("names every column in which an amount may stand, where several placements add up", () => {
    const rows = [
      "1 合计 8.00 4.00 4.00",
      "2 207 文化旅游体育与传媒支出 4.00 4.00",
      "3 221 住房保障支出 4.00 4.00",
    ];
    expect(rowsOf(HEAD + rows.map(number).join(""))).toEqual([
      "0:1 2:合计 3:8.00 4:4.00 5:4.00",
      "0:2 1:207 2:文化旅游体育与传媒支出 3*:4.00 4/5?:4.00",
      "0:3 1:221 2:住房保障支出 3*:4.00 4/5?:4.00",
    ]);
  });

  test("does not follow sums that do not hold in the print", () => {
    const rows = ["1 合计 9.00 5.00 4.00", "2 207 文化旅游体育与传媒支出 3.00 3.00"];
    expect(rowsOf(HEAD + rows.map(number).join(""))[1]).toBe(
      "0:2 1:207 2:文化旅游体育与传媒支出 3*:3.00 4/5?:3.00",
    );
  });

  test("goes on below headings that a later page prints again, without the number of the page", () => {
    const page = `\n7\n\n${HEAD.replace("部门预算支出总表\n", "")}`;
    expect(
      rowsOf(`${HEAD}${number("1 合计 9.00 5.00 4.00")}${page}${number("2 207 文化 9.00 5.00 4.00")}`),
    ).toEqual(["0:1 2:合计 3:9.00 4:5.00 5:4.00"]);
    const blocks = restore(
      `${HEAD}${number("1 合计 9.00 5.00 4.00")}${page}${number("2 207 文化 9.00 5.00 4.00")}`,
    );
    const [, again] = blocks.filter((block) => block.kind === "grid");
    expect(again?.cells.slice(-5).map(({ text }) => text)).toEqual(
      ["2", "207", "文化", "9.00", "5.00", "4.00"].slice(1),
    );
    expect(blocks.some((block) => block.kind === "paragraph" && block.text === "7")).toBe(true);
  });

  test("keeps what it cannot read as lines", () => {
    const blocks = restore(`${HEAD}${number("1 合计 9.00 5.00 4.00 1.00 2.00")}`);
    expect(blocks.at(-1)).toMatchObject({ kind: "paragraph", text: "1 合计 9.00 5.00 4.00 1.00 2.00" });
  });

  test("without the headings of a known format stays as it is", () => {
    expect(restore("部门预算支出总表\n科目 金额\n甲 1.00")).toHaveLength(3);
  });
});
