import { describe, expect, it } from "vitest";
import { showBlocks } from "../showBlocks.ts";
import { readText } from "./text.ts";

const read = (text: string) => readText(Buffer.from(text));

describe("plain text", () => {
  it("gives a page for each form feed and a paragraph for each line", () => {
    const pages = read("\uFEFF表1\r\n\r\n  项目    金额\r\n\f表2\n\f");
    expect(pages).toEqual([
      {
        number: 1,
        blocks: [
          { kind: "paragraph", page: 1, text: "表1" },
          { kind: "paragraph", page: 1, text: "项目    金额", afterBlank: true },
        ],
      },
      { number: 2, blocks: [{ kind: "paragraph", page: 2, text: "表2" }] },
    ]);
  });

  it("gives lines with tabs as a table", () => {
    expect(showBlocks(read("表1\n项目\t金额\t其中\n合计\t3.00\n　甲\t1.00\t0.50\n完"))).toEqual([
      "表1",
      ["0: 项目 | 1: 金额 | 2: 其中", "0: 合计 | 1: 3.00", "0 >1: 甲 | 1: 1.00 | 2: 0.50"],
      "完",
    ]);
  });

  it("gives lines that each are a cell as a table, blank lines parting its rows", () => {
    expect(
      showBlocks(read("表1\n\t序号\n\t项目\n\t金额\n\n\t1\n\t甲\n\t1.00\n\n\t2\n\t\n\t2.00\n完")),
    ).toEqual(["表1", ["0: 序号 | 1: 项目 | 2: 金额", "0: 1 | 1: 甲 | 2: 1.00", "0: 2 | 2: 2.00"], "完"]);
  });

  it("gives texts of a head what stands below them, where that can be told", () => {
    const rows = [
      ["序号", "收入", "支出", "合计"],
      ["", "项目", "金额", "项目", "金额", ""],
      ["1", "甲", "1.00", "乙", "2.00", "3.00"],
      ["2", "丙", "4.00", "丁", "5.00", "9.00"],
    ];
    const write = (lines: readonly string[][]): string =>
      lines.map((texts) => texts.map((text) => `\t${text}\n`).join("")).join("\n");
    expect(showBlocks(read(write(rows)))).toEqual([
      [
        "0 2×1: 序号 | 1 1×2: 收入 | 3 1×2: 支出 | 5 2×1: 合计",
        "1: 项目 | 2: 金额 | 3: 项目 | 4: 金额",
        "0: 1 | 1: 甲 | 2: 1.00 | 3: 乙 | 4: 2.00 | 5: 3.00",
        "0: 2 | 1: 丙 | 2: 4.00 | 3: 丁 | 4: 5.00 | 5: 9.00",
      ],
    ]);
    expect(
      showBlocks(
        read(
          write([
            ["序号", "收入", "支出"],
            ["", "项目", "金额", "基本", "其他"],
            ["1", "甲", "1.00", "2.00", "3.00"],
          ]),
        ),
      )[0]?.[0],
    ).toBe("0: 序号 | 1: 收入 | 2: 支出");
  });

  it("loses the marks that converters of Word files put before titles", () => {
    expect(showBlocks(read(" [bookmark: _Toc_2_2_0000000001]表1\n"))).toEqual(["表1"]);
  });

  it("of lines that almost make a table is read once, not from each line anew", () => {
    expect(showBlocks(read("\ta\n\n".repeat(50_000)))).toHaveLength(50_000);
    expect(() => read(`a${" ".repeat(2_000_000)}`)).not.toThrow();
  });

  it("is read in GB 18030 where it is not UTF-8", () => {
    expect(showBlocks(readText(Buffer.from("b4e6bfee", "hex")))).toEqual(["存款"]);
  });
});
