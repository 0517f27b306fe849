import { describe, expect, test } from "vitest";
import { grid, HEADINGS, head, type Printed, read, show, TITLE } from "./testSheets.ts";

describe("a performance sheet", () => {
  test("has the budget and its parts, and indicators below merged levels", () => {
    const { sheets, headings } = read([
      TITLE,
      grid(1, 5, [
        ...head("审计业务经费"),
        HEADINGS,
        [
          [0, "绩效指标", 1, 3],
          [1, "产出指标", 1, 2],
          [2, "数量指标", 1, 2],
          [3, "报告\n个数"],
          [4, "≥1个"],
        ],
        [
          [3, "单位个数"],
          [4, "≥2个"],
        ],
        [
          [1, "满意度\n指标"],
          [2, "服务对象满意度指标"],
          [3, "满意度"],
          [4, "≥95%"],
        ],
      ]),
    ]);
    expect(show({ sheets, headings })).toEqual([
      [
        "审计业务经费 万元 budget 31.00 fiscal 30.00 other 1.00",
        "产出指标 数量指标 报告个数 ≥1个",
        "产出指标 数量指标 单位个数 ≥2个",
        "满意度指标 服务对象满意度指标 满意度 ≥95%",
      ],
    ]);
    expect([...headings]).toEqual([
      ["level1", "一级指标"],
      ["level2", "二级指标"],
      ["level3", "三级指标"],
      ["value", "指标值"],
    ]);
    expect([...(sheets[0]?.words ?? [])].map(([id, { cell }]) => `${id} ${cell.value}`)).toEqual([
      "department 市审计局",
      "implementing_unit 审计中心",
    ]);
    // The sentence of the goal is left for a person: its number is placed nowhere.
    const used = [...(sheets[0]?.used ?? [])].map(({ text }) => text);
    expect(used).toEqual(expect.arrayContaining(["31.00", "≥95%", "项目资金\n（万元）"]));
    expect(used).not.toContain("完成 100 个审计项目");
  });

  test("begins with each name of a project, the same name on the next page too", () => {
    const one = [
      ...head("审计业务经费"),
      HEADINGS,
      [
        [1, "产出指标"],
        [2, "数量指标"],
        [3, "报告"],
        [4, "1"],
      ] as Printed[],
    ];
    const other = [
      ...head("审计业务经费", "35.00", "5.00"),
      HEADINGS,
      [
        [1, "产出指标"],
        [2, "数量指标"],
        [3, "培训"],
        [4, "2"],
      ] as Printed[],
    ];
    expect(
      show(read([TITLE, grid(1, 5, [...one, ...head("印刷费")]), grid(2, 5, other)])).map(([first]) => first),
    ).toEqual([
      "审计业务经费 万元 budget 31.00 fiscal 30.00 other 1.00",
      "印刷费 万元 budget 31.00 fiscal 30.00 other 1.00",
      "审计业务经费 万元 budget 35.00 fiscal 30.00 other 5.00",
    ]);
  });

  test("whose name a page break parts has the whole name", () => {
    const [, ...rest] = head("");
    const sheets = read([
      TITLE,
      grid(
        1,
        2,
        [
          [
            [0, "项目名称"],
            [1, "医疗服务补助资"],
          ],
        ],
        [0, 200, 500],
      ),
      grid(2, 5, [[[2, "金", 3]], ...rest]),
    ]);
    expect(show(sheets)[0]?.[0]).toBe("医疗服务补助资金 万元 budget 31.00 fiscal 30.00 other 1.00");
  });

  test("that prints the money of the whole project and that of the year has that of the year", () => {
    const rows: Printed[][] = [
      [
        [0, "项目名称"],
        [1, "新建中心", 4],
      ],
      [
        [0, "项目资金（元）", 1, 3],
        [1, "项目资金总额"],
        [2, "900"],
        [3, "年度资金申请总额"],
        [4, "4,100.50"],
      ],
      [
        [1, "其中：财政资金"],
        [2, "800"],
        [3, "其中：当年财政拨款"],
        [4, "4,000.50"],
      ],
      [
        [1, "其他资金"],
        [2, "100"],
        [3, "其他资金"],
        [4, "100.00"],
      ],
      HEADINGS,
    ];
    expect(show(read([TITLE, grid(1, 5, rows)]))).toEqual([
      ["新建中心 元 budget 4100.50 fiscal 4000.50 other 100.00"],
    ]);
  });

  test("of the whole department is called by its title, and has the sum of the amounts below their headings", () => {
    const rows: Printed[][] = [
      [
        [0, "部门（单位）名称"],
        [1, "市审计局", 4],
      ],
      [
        [0, "年度任务", 1, 5],
        [1, "任务名称", 1, 2],
        [2, "预算金额（万元）", 3],
      ],
      [
        [2, "总额"],
        [3, "财政拨款"],
        [4, "其他资金"],
      ],
      [
        [1, "机关运转"],
        [2, "5"],
        [3, "5"],
      ],
      [
        [1, "审计事务"],
        [2, "3"],
        [3, "1"],
        [4, "2"],
      ],
      [
        [1, "金额合计"],
        [2, "8"],
        [3, "6"],
        [4, "2"],
      ],
      HEADINGS,
    ];
    const { sheets } = read(["部门整体支出绩效目标表", grid(1, 5, rows)]);
    expect(show({ sheets, headings: new Map() })).toEqual([
      ["部门整体支出绩效目标表 万元 budget 8 fiscal 6 other 2"],
    ]);
    expect(sheets[0]?.overall).toBe(true);
  });

  test("has no amount where words stand beside the label, and an open one where the print cannot be read", () => {
    const rows: Printed[][] = [
      [
        [0, "项目名称"],
        [1, "培训", 4],
      ],
      [
        [0, "资金（万元）", 1, 3],
        [1, "资金总额"],
        [2, "3.1.2"],
      ],
      [
        [1, "财政拨款"],
        [2, "执行率分值（10分）"],
      ],
      [[1, "其他资金"]],
      HEADINGS,
    ];
    const { sheets } = read([TITLE, grid(1, 5, rows)]);
    expect([...(sheets[0]?.funds ?? [])].map(([id, { cell }]) => [id, cell.value, cell.open])).toEqual([
      ["budget", "", "not-an-amount"],
    ]);
  });

  test("that is a blank form is none; neither is a table that only names projects", () => {
    expect(
      read([
        TITLE,
        grid(1, 5, [
          [[0, "项目名称"]],
          [[0, "资金总额"]],
          HEADINGS,
          [
            [1, "产出指标"],
            [3, "指标1："],
          ],
        ]),
      ]).sheets,
    ).toEqual([]);
    expect(
      read([
        "项目支出表",
        grid(1, 3, [
          [
            [0, "项目名称"],
            [1, "预算数"],
            [2, "绩效目标"],
          ],
          [
            [0, "培训"],
            [1, "3"],
            [2, "培训 5 次"],
          ],
        ]),
      ]).sheets,
    ).toEqual([]);
  });
});
