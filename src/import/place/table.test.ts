import { describe, expect, test } from "vitest";
import { placeTable } from "./table.ts";
import { printed } from "./testTable.ts";

const place = (title: string, rows: string[][]) => placeTable(printed(title, rows), 2026, false);
const rolesOf = (title: string, rows: string[][]) =>
  place(title, rows).blocks.map(({ columns }) => columns.map(({ id, role }) => `${id}:${role}`).join(" "));
const valuesOf = (title: string, rows: string[][], n = 0) =>
  place(title, rows).blocks[n]?.rows.map(({ cells }) =>
    [...cells.values()].map(({ value }) => value).join("|"),
  );

describe("blocks", () => {
  test("stand side by side in a summary, each with its own rows", () => {
    const { blocks } = place("收支总表", [
      ["收入[2]", "支出[2]"],
      ["项目", "预算数", "项目", "预算数"],
      ["一、拨款", "5.00", "一、教育支出", "2.00"],
      ["", "", "二、卫生健康支出", "3.00"],
      ["收入总计", "5.00", "支出总计", "5.00"],
    ]);
    expect(blocks.map(({ id, rows }) => [id, rows.length])).toEqual([
      ["revenue", 2],
      ["expenditure", 3],
    ]);
    expect(blocks[1]?.rows.map(({ parent }) => parent)).toEqual([2, 2, undefined]);
  });

  test("of one side have names of their own, and a name over several belongs where its amount stands", () => {
    const { blocks } = place("收支预算总表", [
      ["收入[2]", "支出[4]"],
      ["项目", "金额", "功能分类", "金额", "支出用途", "金额"],
      ["拨款", "5.00", "教育支出", "5.00", "基本支出", "5.00"],
      ["上年结转", "", "结转下年[3]", ""],
      ["收入合计", "5.00", "支出合计[3]", "5.00"],
    ]);
    expect(blocks.map(({ id }) => id)).toEqual(["revenue", "expenditure", "expenditure-2"]);
    expect(blocks[1]?.rows.map(({ cells }) => cells.get("label")?.value)).toEqual(["教育支出"]);
    expect(blocks[2]?.rows.map(({ cells }) => cells.get("label")?.value)).toEqual([
      "基本支出",
      "结转下年",
      "支出合计",
    ]);
  });
});

test("a block of a summary may begin with kinds of spending", () => {
  const { blocks } = place("收支总体情况表", [
    ["收入[2]", "支出[4]"],
    ["项目", "预算数", "按功能分类", "预算数", "按支出类型", "预算数"],
    ["拨款", "5.00", "教育支出", "5.00", "基本支出", "5.00"],
  ]);
  expect(blocks.map(({ id }) => id)).toEqual(["revenue", "expenditure", "expenditure-2"]);
});

describe("columns", () => {
  test("have roles by their headings: total, parts, a sum of a group, its share", () => {
    expect(
      rolesOf("支出总表", [
        ["科目编码", "科目名称", "合计", "基本支出[3]", "项目支出"],
        ["", "", "", "小计", "人员经费", "公用经费", ""],
        ["208", "社会保障和就业支出", "9.00", "7.00", "4.00", "3.00", "2.00"],
      ]),
    ).toEqual(["code:code label:label total:total basic:subtotal personnel:part public:part project:part"]);
  });

  test("of 类, 款 and 项 are one code, also where each row prints only its last part", () => {
    expect(
      valuesOf("支出总表", [
        ["科目编码[3]", "科目名称", "合计"],
        ["类", "款", "项", "", ""],
        ["208", "", "", "社会保障和就业支出", "1.00"],
        ["", "05", "", "养老支出", "1.00"],
        ["", "", "01", "离退休", "1.00"],
        ["221", "22102", "2210201", "住房公积金", "1.00"],
        ["208", "5", "6", "职业年金", "1.00"],
      ]),
    ).toEqual([
      "208|社会保障和就业支出|1.00",
      "20805|养老支出|1.00",
      "2080501|离退休|1.00",
      "2210201|住房公积金|1.00",
      "2080506|职业年金|1.00",
    ]);
  });

  test("of subjects may also print the codes of units, which their names tell", () => {
    const { blocks } = place("支出总表", [
      ["科目编码", "科目名称", "合计", "基本支出"],
      ["131", "乙市医疗保障局", "9.00", "9.00"],
      ["131001", "乙市医疗保障局本级", "9.00", "9.00"],
      ["210", "卫生健康支出", "9.00", "9.00"],
      ["21002", "公立医院", "9.00", "9.00"],
    ]);
    expect(blocks[0]?.rows.map(({ kind }) => kind)).toEqual(["unit", "unit", "item", "item"]);
  });

  test("of a list of projects are their names, their codes, and the subjects with theirs", () => {
    const rows = [
      [
        "项目分类",
        "项目代码",
        "项目名称",
        "功能科目编码",
        "功能科目名称",
        "经济科目编码",
        "经济科目名称",
        "合计",
      ],
      ["311专项业务类", "530123210000000000001", "培训", "2050803", "培训支出", "30216", "培训费", "2.00"],
      ["311专项业务类", "530123210000000000002", "会议", "2010101", "行政运行", "30215", "会议费", "3.00"],
      ["合计", "", "", "", "", "", "", "5.00"],
    ];
    expect(rolesOf("项目支出表", rows)).toEqual([
      "text:text code:code label:label paired_code:paired-code paired_label:paired-label " +
        "third_code:third-code third_label:third-label total:total",
    ]);
    expect(place("项目支出表", rows).blocks[0]?.rows.at(-1)?.kind).toBe("total");
  });

  test("of subjects may print units by their names alone", () => {
    const { blocks } = place("支出总表", [
      ["科目编码", "单位名称（科目）", "合计", "基本支出"],
      ["", "合计", "9.00", "9.00"],
      ["", "乙市医疗保障局（本级）", "9.00", "9.00"],
      ["210", "卫生健康支出", "9.00", "9.00"],
    ]);
    expect(blocks[0]?.rows.map(({ kind }) => kind)).toEqual(["total", "unit", "item"]);
  });

  test("of money hold amounts, also where these are as long as codes", () => {
    expect(
      rolesOf("收入总表", [
        ["科目编码", "科目名称", "合计", "上年结转"],
        ["208", "社会保障和就业支出", "621", "321"],
        ["210", "卫生健康支出", "721", "321"],
      ]),
    ).toEqual(["code:code label:label total:total carry_over:part"]);
  });

  test("that print a code and its name together are two", () => {
    expect(
      valuesOf("支出总表", [
        ["支出功能分类科目", "合计"],
        ["2050803-培训支出", "1.00"],
        ["2101501-行政运行", "2.00"],
      ]),
    ).toEqual(["2050803|培训支出|1.00", "2101501|行政运行|2.00"]);
  });

  test("of another year are not this year's", () => {
    const [block] = place("“三公”经费支出表", [
      ["单位名称", "2025年预算数", "2026年预算数", "增减额"],
      ["某局", "1.00", "3.00", "2.00"],
    ]).blocks;
    expect(block?.columns.map(({ role, figureOf }) => [role, figureOf?.year])).toEqual([
      ["label", undefined],
      ["part", -1],
      ["part", undefined],
      ["change", undefined],
    ]);
  });

  test("of units' codes hold no name: 合计 that spans them is that of the row", () => {
    const [block] = place("收入总表", [
      ["单位编码", "单位名称", "合计"],
      ["合计", "", "3.00"],
      ["117", "某局", "3.00"],
      ["117001", "某局", "3.00"],
    ]).blocks;
    expect(block?.rows.map(({ kind }) => kind)).toEqual(["total", "unit", "unit"]);
    expect(block?.rows[0]?.cells.get("unit_name")?.value).toBe("合计");
  });

  test("of remarks do not make a list of subjects one of other things", () => {
    const [block] = place("支出明细表", [
      ["科目编码", "科目名称", "合计", "备注"],
      ["", "合计", "3.00", ""],
      ["205", "教育支出", "2.00", ""],
      ["20508", "进修及培训", "2.00", "部分"],
      ["221", "住房保障支出", "1.00", ""],
    ]).blocks;
    expect(block?.columns.map(({ role }) => role)).toEqual(["code", "label", "total", "text"]);
    expect(block?.treeUnknown).toBeUndefined();
  });

  test("that hold sentences are left to a person", () => {
    expect(
      rolesOf("项目支出表", [
        ["项目名称", "金额", "绩效目标"],
        ["培训费", "1.00", "通过培训提高全市业务人员的能力，按时完成全年培训计划。"],
        ["差旅费", "2.00", "保障出差。"],
      ]),
    ).toEqual(["label:label amount:part"]);
  });

  test("beside the sum are told by arithmetic where headings do not tell", () => {
    const [block] = place("“三公”经费、会议费支出表", [
      ["“三公”经费合计", "因公出国（境）费", "公务接待费", "公务用车运行费", "会议费"],
      ["6.00", "1.00", "2.00", "3.00", "9.00"],
    ]).blocks;
    expect(block?.columns.map(({ role, sumOf }) => [role, sumOf?.length])).toEqual([
      ["subtotal", 3],
      ["part", undefined],
      ["part", undefined],
      ["part", undefined],
      ["part", undefined],
    ]);
  });
});

describe("rows", () => {
  test("below a number that begins anew are parts of the name before it", () => {
    const [block] = place("财政拨款收支总表", [
      ["收入[2]", "支出[2]"],
      ["项目", "预算数", "项目", "预算数"],
      ["一、一般公共预算", "5.00", "一、教育支出", "6.00"],
      ["二、政府性基金", "", "", ""],
      ["上年结转", "1.00", "", ""],
      ["一、一般公共预算", "1.00", "", ""],
      ["二、政府性基金", "", "", ""],
      ["收入总计", "6.00", "支出总计", "6.00"],
    ]).blocks;
    expect(block?.rows.map(({ parent }) => parent)).toEqual([5, 5, 5, 2, 2, undefined]);
  });

  test("of several years have the name that is printed once beside them", () => {
    const { blocks } = place("“三公”经费支出表", [
      ["单位", "年度", "合计"],
      ["某局", "2025年", "1.00"],
      ["", "2026年", "3.00"],
      ["某站", "2025年", "1.00"],
      ["", "2026年", "2.00"],
    ]);
    expect(blocks.map(({ rows }) => rows.map(({ cells }) => cells.get("label")?.value))).toEqual([
      ["某局", "某站"],
      ["某局", "某站"],
    ]);
  });

  test("are moved in below what they are part of", () => {
    const [block] = place("基本支出总表", [
      ["支出项目类别", "总计"],
      ["某局", "6.00"],
      [">工资福利支出", "6.00"],
      [">>基本工资", "4.00"],
      [">>津贴补贴", "2.00"],
    ]).blocks;
    expect(block?.rows.map(({ level }) => level)).toEqual([0, 1, 2, 2]);
  });

  const projects = (...amounts: string[]) =>
    place("项目支出表", [
      ["项目名称", "金额"],
      ...["合计", "甲", "一", "二", "乙", "三", "四"].map((name, n) => [name, amounts[n] ?? ""]),
    ]).blocks[0];

  test("have the depth that arithmetic tells where nothing is printed, and it is said", () => {
    const block = projects("10.00", "7.00", "4.50", "2.50", "3.00", "1.00", "2.00");
    expect(block?.treeFound).toBe(true);
    expect(block?.rows.slice(1).map(({ level }) => level)).toEqual([0, 1, 1, 0, 1, 1]);
    expect(block?.rows.some(({ levels }) => levels)).toBe(false);
  });

  test("have every depth that adds up where several do", () => {
    const block = projects("10.00", "7.00", "4.00", "3.00", "3.00", "1.00", "2.00");
    expect(block?.rows.slice(1).map(({ levels }) => levels)).toEqual([[1], [2], [2], [1, 3], [1, 2], [1, 2]]);
  });

  test("with a text that is no amount stay open, and keep what is printed", () => {
    const cell = place("支出总表", [
      ["科目名称", "合计"],
      ["工资", "276.30①"],
      ["津贴", "1.00"],
      ["奖金", "2.00"],
    ]).blocks[0]?.rows[0]?.cells.get("total");
    expect([cell?.open, cell?.value, cell?.printed]).toEqual(["not-an-amount", "", "276.30①"]);
  });
});

describe("figures of which nothing tells the column, or whether they are one", () => {
  /** The figures of a row that are open: why, and what may stand in them. */
  const openOf = (rows: string[][], n: number) =>
    Object.fromEntries(
      [...(place("支出总表", rows).blocks[0]?.rows[n]?.cells ?? [])].flatMap(([id, { open, candidates }]) =>
        open ? [[id, [open, ...(candidates ?? [])]]] : [],
      ),
    );
  const HEAD = ["科目名称", "合计", "基本支出", "项目支出"];

  test("leave each column open that they are printed across, with themselves and blank as candidates", () => {
    const rows = [HEAD, ["合计", "3.00", "1.00", "2.00"], ["工资", "1.00", "1.00[2]"]];
    expect(openOf(rows, 1)).toEqual({
      basic: ["several-columns", "1.00", ""],
      project: ["several-columns", "1.00", ""],
    });
    expect(place("支出总表", rows).blocks[0]?.rows[1]?.cells.get("basic")?.value).toBe("");
  });

  test("are one number where only together they have the decimals of the others, else open", () => {
    const rows = [
      HEAD,
      ["合计", "1,234.\n56", "12\n34.56", "1.00"],
      ["工资", "1.00", "2.00\n5", "2.00\n3.00"],
    ];
    expect(openOf(rows, 0)).toEqual({});
    expect(openOf(rows, 1)).toEqual({
      basic: ["several-amounts", "2.005", "2.00", "5"],
      project: ["several-amounts", "2.00", "3.00"],
    });
  });

  test("are open where figures of another row stand beside each other in their column", () => {
    const rows = [HEAD, ["合计", "3.00", "1.00 2.00", ""], ["工资", "1.00", "1.00", ""]];
    expect(openOf(rows, 1)).toEqual({ basic: ["several-columns", "1.00", ""] });
  });
});

describe("a summary", () => {
  const parentsOf = (rows: string[][]) =>
    place("财政拨款收支总表", [["支出[2]"], ["项目", "预算数"], ...rows]).blocks[0]?.rows.map(
      ({ parent }) => parent ?? null,
    );

  test("takes names without a number for parts of the numbered one before them, where they add up to it", () => {
    const rows = [
      ["一、本年支出", "30.00"],
      ["教育支出", "10.00"],
      ["住房保障支出", "20.00"],
      ["二、结转下年", ""],
      ["教育支出", ""],
      ["支出总计", "30.00"],
    ];
    expect(parentsOf(rows)).toEqual([5, 0, 0, 5, 3, null]);
    expect(place("财政拨款收支总表", [["支出[2]"], ["项目", "预算数"], ...rows]).blocks[0]?.treeFound).toBe(
      true,
    );
  });

  test("leaves them beside it where the sums hold so", () => {
    const rows = [
      ["一、本年支出", "30.00"],
      ["上年结转", "30.00"],
      ["支出总计", "60.00"],
    ];
    expect(parentsOf(rows)).toEqual([2, 2, null]);
  });

  test("sums what stands below it where it is the first row", () => {
    const rows = [
      ["合计", "30.00"],
      ["教育支出", "10.00"],
      ["住房保障支出", "20.00"],
    ];
    expect(parentsOf(rows)).toEqual([null, 0, 0]);
  });
});

describe("final accounts", () => {
  test("print a list in pairs of columns that go on with each other, and what is carried over with its parts", () => {
    const { blocks } = place("基本支出决算明细表", [
      ["人员经费[3]", "公用经费[6]"],
      ["科目编码", "科目名称", "决算数", "科目编码", "科目名称", "决算数", "科目编码", "科目名称", "决算数"],
      ["301", "工资福利支出", "9.00", "302", "商品和服务支出", "5.00", "30211", "差旅费", "3.00"],
      ["30101", "基本工资", "9.00", "30201", "办公费", "2.00", "310", "资本性支出", ""],
      ["人员经费合计[2]", "9.00", "公用经费合计", "", "", "", "", "5.00"],
    ]);
    expect(
      blocks.map(({ rows }) =>
        rows.map(({ cells }) => [...cells.values()].map(({ value }) => value).join("|")),
      ),
    ).toEqual([
      ["301|工资福利支出|9.00", "30101|基本工资|9.00", "人员经费合计|9.00"],
      [
        "302|商品和服务支出|5.00",
        "30201|办公费|2.00",
        "30211|差旅费|3.00",
        "310|资本性支出",
        "公用经费合计|5.00",
      ],
    ]);
  });

  test("sum the year's own revenue, which is not the whole of what there is", () => {
    expect(
      rolesOf("收入决算表", [
        ["科目编码", "科目名称", "本年收入合计", "财政拨款收入", "其他收入"],
        ["208", "社会保障和就业支出", "3.00", "2.00", "1.00"],
      ]),
    ).toEqual(["code:code label:label current_year:subtotal fiscal_appropriation:part other_income:part"]);
  });
});
