import { describe, expect, test } from "vitest";
import { grid, type Printed, read, show } from "./testSheets.ts";

describe("a table of all projects", () => {
  const HEAD: Printed[][] = [
    [
      [0, "项目名称", 1, 2],
      [1, "项目总额", 1, 2],
      [2, "其中：", 2],
      [4, "绩效目标", 1, 2],
      [5, "一级指标", 1, 2],
      [6, "三级指标", 1, 2],
      [7, "绩效指标性质", 1, 2],
      [8, "本年绩效指标值", 1, 2],
    ],
    [
      [2, "财政资金"],
      [3, "其他资金"],
    ],
  ];
  const indicator = (name: string): Printed[] => [
    [5, "产出指标"],
    [6, name],
    [7, "≥"],
    [8, "5"],
  ];
  const project = (high: number, name: string, budget: string): Printed[] => [
    [0, name, 1, high],
    [1, budget, 1, high],
    [2, budget, 1, high],
    [4, "做好 3 件事", 1, high],
  ];

  test("gives each project the rows that its merged cell spans, and those of the page before that no cell spans", () => {
    const sheets = read([
      "项目支出绩效目标表（单位：万元）",
      grid(1, 9, [
        ...HEAD,
        [...project(2, "11000022T000000444\n016-公众评价", "76.43"), ...indicator("访谈")],
        indicator("报告"),
        indicator("大厅"),
      ]),
      grid(2, 9, [...HEAD, [...project(1, "宣传服务", "20.00"), ...indicator("微博")]]),
    ]);
    expect(show(sheets)).toEqual([
      ["公众评价 万元 budget 76.43 fiscal 76.43", "产出指标 访谈 ≥ 5", "产出指标 报告 ≥ 5"],
      ["宣传服务 万元 budget 20.00 fiscal 20.00", "产出指标 大厅 ≥ 5", "产出指标 微博 ≥ 5"],
    ]);
    expect(sheets.sheets[0]?.words.get("code")?.cell.value).toBe("11000022T000000444016");
    expect([...(sheets.sheets[1]?.used ?? [])].some(({ text }) => text.includes("3 件事"))).toBe(false);
  });

  test("goes on with its title on a later page: rows at its top are those of the last project of the page before", () => {
    const title = "项目支出绩效目标表";
    const sheets = read(
      [title, grid(1, 9, [...HEAD, [...project(1, "公众评价", "76.43"), ...indicator("访谈")]])],
      [
        "算系统",
        grid(2, 9, [
          [[0, "升级", 9]],
          ...HEAD,
          indicator("报告"),
          [...project(2, "宣传服务", "20.00"), ...indicator("微博")],
          indicator("微信"),
        ]),
      ],
      [title, grid(3, 9, [...HEAD, indicator("大厅")])],
    );
    expect(show(sheets).map(([, ...indicators]) => indicators)).toEqual([
      ["产出指标 访谈 ≥ 5", "产出指标 报告 ≥ 5"],
      ["产出指标 微博 ≥ 5", "产出指标 微信 ≥ 5", "产出指标 大厅 ≥ 5"],
    ]);
  });

  test("without indicators has their budgets; a sum is no project, and a row that a page break parts is one", () => {
    const rows: Printed[][] = [
      [
        [0, "二级预算单位名称"],
        [1, "一级项目名称"],
        [2, "预算数（万元）"],
        [3, "绩效目标"],
      ],
      [
        [1, "合计"],
        [2, "14,843.64"],
      ],
      [
        [0, "水务局"],
        [1, "水务发展资金"],
        [2, "5,340.10"],
        [3, "编制规划"],
      ],
      [
        [0, "水务局（本"],
        [1, "水务行业业务管"],
        [2, "9,503.54"],
        [3, "落实"],
      ],
    ];
    const sheets = read([
      "",
      grid(1, 4, rows),
      grid(2, 4, [
        [
          [0, "级）"],
          [1, "理"],
          [3, "制度"],
        ],
      ]),
    ]);
    expect(show(sheets)).toEqual([
      ["水务发展资金 万元 budget 5340.10"],
      ["水务行业业务管理 万元 budget 9503.54"],
    ]);
    expect(sheets.sheets[1]?.words.get("implementing_unit")?.cell.value).toBe("水务局（本级）");
    expect([...(sheets.sheets[1]?.used ?? [])].map(({ text }) => text)).toEqual(
      expect.arrayContaining(["水务行业业务管", "理"]),
    );
  });
});
