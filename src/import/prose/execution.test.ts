import { describe, expect, it } from "vitest";
import type { Paragraph } from "../source/source.ts";
import { readExecution } from "./execution.ts";
import { joinPassage } from "./passage.ts";

/** What is read of some lines of final accounts, a line for each figure. */
function read(...lines: string[]): string[] {
  const paragraphs = lines.map((text): Paragraph => ({ kind: "paragraph", page: 1, text }));
  return readExecution(joinPassage(paragraphs)).map(
    ({ key, figure, name }) => `${key} ${name} ${figure.value}${figure.unit}`,
  );
}

describe("what was spent of a year's budget", () => {
  it("is read of the whole with the rate that is stated", () => {
    expect(
      read(
        "一般公共预算财政拨款支出年初预算为90.00万元，支出决算为",
        "85.50万元，完成年初预算的95.00%。决算数小于预算数的主要原因：压减。",
      ),
    ).toEqual([
      "fiscal-general-initial 一般公共预算财政拨款支出年初预算 90.00万元",
      "fiscal-general-final 一般公共预算财政拨款支出决算 85.50万元",
      "fiscal-general-completed 一般公共预算财政拨款支出完成年初预算 95.00%",
    ]);
  });

  it("is read of each subject by its name, be it over several lines", () => {
    expect(
      read(
        "1、文化旅游体育与传媒支出（类）文化和旅游（款）图",
        "书馆（项）。主要用于：购书。年初",
        "预算为 1,200.00 万元，支出决算为1,100.00万元。",
        "2、住房保障支出（类）住房改革支出（款）住房公积金（项）。年初预算为 7.00万元，支出决算为7.00万元，完成年初预算的100%。",
      ),
    ).toEqual([
      "subject-initial 图书馆 1200.00万元",
      "subject-final 图书馆 1100.00万元",
      "subject-initial 住房公积金 7.00万元",
      "subject-final 住房公积金 7.00万元",
    ]);
  });

  it("has the name of the group where several have a subject of one name", () => {
    const stated = "年初预算为1.00万元，支出决算为1.00万元。";
    const names = read(
      `1.一般公共服务支出（类）财政事务（款）行政运行（项）。${stated}`,
      `2.一般公共服务支出（类）统计信息事务（款）行政运行（项）。${stated}`,
    );
    expect(names.filter((line) => line.startsWith("subject-initial"))).toEqual([
      "subject-initial 财政事务 行政运行 1.00万元",
      "subject-initial 统计信息事务 行政运行 1.00万元",
    ]);
  });

  it("is read of the three public expenses, whose final figures are told elsewhere", () => {
    expect(
      read("“三公”经费财政拨款支出年初预算为0.95万元，支出决算为0.00万元，完成预算的0%，其中："),
    ).toEqual(["three-public-initial “三公”经费财政拨款支出年初预算 0.95万元"]);
  });

  it("is not read where it does not say of what", () => {
    expect(read("本项目年初预算为3.00万元，支出决算为2.00万元。")).toEqual([]);
  });
});
