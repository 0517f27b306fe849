import { describe, expect, test } from "vitest";
import { joinTables } from "../find/join.ts";
import type { Block, Cell, Grid, SourceFile } from "../source/source.ts";
import { readSheets } from "./readSheets.ts";
import type { Sheets } from "./sheet.ts";

/** A cell: its column, its text, and how many columns and rows it spans. */
type Printed = [column: number, text: string, wide?: number, high?: number];

/** A grid whose columns are 100 points wide, or begin at `edges`. */
function grid(
  page: number,
  columns: number,
  rows: Printed[][],
  edges = Array.from({ length: columns + 1 }, (_, n) => n * 100),
): Grid {
  const cells = rows.flatMap((own, row) =>
    own.map(
      ([column, text, columnSpan = 1, rowSpan = 1]): Cell => ({
        row,
        column,
        columnSpan,
        rowSpan,
        text,
        indent: 0,
      }),
    ),
  );
  return { kind: "grid", page, rows: rows.length, columns, cells, edges };
}

/** The sheets of a document: below each title its grids, one on each page. */
function read(...titled: [title: string, ...grids: Grid[]][]): Sheets {
  const pages = titled.flatMap(([title, ...grids]) =>
    grids.map((own, n) => ({
      number: own.page,
      blocks: [
        ...(n === 0 && title ? [{ kind: "paragraph", page: own.page, text: title } as Block] : []),
        own,
      ],
    })),
  );
  const file: SourceFile = { path: "a.pdf", kind: "pdf", bytes: 1, sha256: "", pages };
  return readSheets(joinTables(file, 0));
}

/** A sheet as one line of text: name, unit and money; then its indicators. */
const show = ({ sheets }: Sheets): string[][] =>
  sheets.map(({ name, unit, funds, indicators }) => [
    [name.cell.value, unit, ...[...funds].map(([id, { cell }]) => `${id} ${cell.value}`)].join(" "),
    ...indicators.map(({ cells }) => [...cells.values()].map(({ value }) => value).join(" ")),
  ]);

const TITLE = "项目绩效目标表";
const HEADINGS: Printed[] = [
  [1, "一级指标"],
  [2, "二级指标"],
  [3, "三级指标"],
  [4, "指标值"],
];

/** The head of a sheet in five columns. */
const head = (name: string, budget = "31.00", other = "1.00"): Printed[][] => [
  [
    [0, "项目名称", 2],
    [2, name, 3],
  ],
  [
    [0, "主管部门", 2],
    [2, "市审计局"],
    [3, "实施单位"],
    [4, "审计中心"],
  ],
  [
    [0, "项目资金\n（万元）", 2, 3],
    [2, "年度预算资金总额：", 2],
    [4, budget],
  ],
  [
    [2, "其中：财政拨款", 2],
    [4, "30.00"],
  ],
  [
    [2, "其他资金", 2],
    [4, other],
  ],
  [
    [0, "总体目标"],
    [1, "完成 100 个审计项目", 4],
  ],
];

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

describe("levels of indicators that a page break parts", () => {
  const row = (name: string, ...levels: Printed[]): Printed[] => [...levels, [3, name], [4, "1"]];
  const indicators = (first: Printed[][], second: Printed[][], edges?: number[]) =>
    show(
      read([TITLE, grid(1, 5, [...head("培训"), HEADINGS, ...first], edges), grid(2, 5, second, edges)]),
    )[0]?.slice(1);

  test("stand on the page before or on the next one", () => {
    expect(
      indicators(
        [row("甲", [1, "成本指标", 1, 2], [2, "经济成本", 1, 2]), row("乙"), row("丙")],
        [
          row("丁", [1, "产出指标", 1, 2], [2, "数量指标", 1, 2]),
          row("戊"),
          row("己", [1, "效益指标"], [2, "社会效益指标"]),
        ],
      ),
    ).toEqual([
      "成本指标 经济成本 甲 1",
      "成本指标 经济成本 乙 1",
      "产出指标 数量指标 丙 1",
      "产出指标 数量指标 丁 1",
      "产出指标 数量指标 戊 1",
      "效益指标 社会效益指标 己 1",
    ]);
    expect(
      indicators(
        [row("甲", [1, "成本指标", 1, 2], [2, "经济成本", 1, 2]), row("乙")],
        [row("丙"), row("丁", [1, "产出指标"], [2, "数量指标"])],
      ),
    ).toEqual([
      "成本指标 经济成本 甲 1",
      "成本指标 经济成本 乙 1",
      "成本指标 经济成本 丙 1",
      "产出指标 数量指标 丁 1",
    ]);
  });

  test("are whole where the break parts their name", () => {
    expect(
      indicators(
        [row("甲", [1, "效益指"], [2, "经济效益指标"])],
        [row("乙", [1, "标"], [2, "社会效益指标"])],
      ),
    ).toEqual(["效益指标 经济效益指标 甲 1", "效益指标 社会效益指标 乙 1"]);
  });

  test("go on over a page whose columns are merged and begins with a stray line", () => {
    const first = grid(1, 6, [
      [
        [0, "项目名称"],
        [1, "培训", 5],
      ],
      [
        [1, "一级指标"],
        [2, "二级指标"],
        [3, "三级指标", 2],
        [5, "指标值"],
      ],
      [
        [1, "产出指标"],
        [2, "数量指标"],
        [3, "甲", 2],
        [5, "1"],
      ],
    ]);
    const next = grid(
      2,
      5,
      [
        [
          [3, "乙"],
          [4, "2"],
        ],
      ],
      [0, 100, 200, 300, 500, 600],
    );
    expect(show(read([TITLE, first], ["标", next]))).toEqual([
      ["培训 ", "产出指标 数量指标 甲 1", "产出指标 数量指标 乙 2"],
    ]);
  });
});

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
