import { describe, expect, test } from "vitest";
import type { Block, SourceFile } from "../source/source.ts";
import { joinTables } from "./join.ts";

const line = (text: string): Omit<Block, "page"> => ({ kind: "paragraph", text }) as never;

/** A grid of rows of texts; a blank text is no cell. */
function grid(rows: string[][]): Omit<Block, "page"> {
  const cells = rows.flatMap((row, r) =>
    row.flatMap((text, column) =>
      text ? [{ row: r, column, rowSpan: 1, columnSpan: 1, text, indent: 0 }] : [],
    ),
  );
  return {
    kind: "grid",
    rows: rows.length,
    columns: Math.max(...rows.map((row) => row.length)),
    cells,
  } as never;
}

function file(...pages: Omit<Block, "page">[][]): SourceFile {
  return {
    path: "a.pdf",
    kind: "pdf",
    bytes: 0,
    sha256: "",
    pages: pages.map((blocks, n) => ({
      number: n + 1,
      blocks: blocks.map((block) => ({ ...block, page: n + 1 })) as Block[],
    })),
  };
}

const textsOf = (source: SourceFile) =>
  joinTables(source, 0).map(({ title, pages, rows }) => ({
    title,
    pages,
    rows: rows.map((row) => row.map(({ text }) => text).join("|")),
  }));
const HEAD = ["科目名称", "合计"];

describe("tables of a document", () => {
  test("go on over pages, without the headings that are printed again", () => {
    expect(
      textsOf(
        file(
          [line("支出总表"), grid([HEAD, ["工资", "1.00"]]), line("- 1 -")],
          [line("支出总表"), grid([HEAD, ["津贴", "2.00"]]), line("- 2 -")],
        ),
      ),
    ).toEqual([{ title: "支出总表", pages: [1, 2], rows: ["科目名称|合计", "工资|1.00", "津贴|2.00"] }]);
  });

  test("know headings that are printed again also where the first is 项目", () => {
    const head = ["项目", "2026年预算数"];
    expect(
      textsOf(
        file(
          [line("收支总表"), grid([head, ["拨款", "1.00"]])],
          [line("收支总表"), grid([head, ["结转", "2.00"]])],
        ),
      )[0]?.rows,
    ).toHaveLength(3);
  });

  test("go on without a title, where only the page's own lines stand between", () => {
    expect(
      textsOf(
        file([line("支出总表"), grid([HEAD, ["工资", "1.00"]]), line("第 1 页")], [grid([["津贴", "2.00"]])]),
      ),
    ).toHaveLength(1);
  });

  test("are two where the next has another title, or other columns", () => {
    expect(
      textsOf(
        file(
          [line("支出总表"), grid([HEAD, ["工资", "1.00"]])],
          [line("收入总表"), grid([HEAD, ["拨款", "1.00"]])],
        ),
      ).map(({ title }) => title),
    ).toEqual(["支出总表", "收入总表"]);
    expect(
      textsOf(file([line("支出总表"), grid([HEAD, ["工资", "1.00"]])], [grid([["津贴", "2.00", "3.00"]])])),
    ).toHaveLength(2);
  });

  test("take a caption from the end of the page before", () => {
    expect(
      textsOf(
        file(
          [grid([HEAD, ["工资", "1.00"]]), line("收入总表"), line("单位：万元")],
          [
            grid([
              ["项目", "金额"],
              ["拨款", "1.00"],
            ]),
          ],
        ),
      )[1]?.title,
    ).toBe("收入总表");
  });

  test("take a caption from their first rows, as workbooks print it", () => {
    const [table] = joinTables(
      file([
        grid([
          ["收支总表", ""],
          ["", "单位：万元"],
          ["项目", "金额"],
          ["拨款", "1.00"],
        ]),
      ]),
      0,
    );
    expect([table?.title, table?.unit, table?.rows.length]).toEqual(["收支总表", "万元", 2]);
  });

  test("join a name that goes on at the top of the next page", () => {
    const [table] = joinTables(
      file(
        [
          line("收支总表"),
          grid([
            ["项目", "金额"],
            ["一、教育支出", "1.00"],
            ["二、社会保障和就", "2.00"],
          ]),
        ],
        [
          grid([
            ["业支出", ""],
            ["三、住房保障支出", "3.00"],
          ]),
        ],
      ),
      0,
    );
    expect(table?.rows[2]?.[0]?.text).toBe("二、社会保障和就\n业支出");
    expect(table?.rows).toHaveLength(4);
  });
});
