import { joinTables } from "../find/join.ts";
import type { Block, Cell, Grid, SourceFile } from "../source/source.ts";
import { readSheets } from "./readSheets.ts";
import type { Sheets } from "./sheet.ts";

/** A cell: its column, its text, and how many columns and rows it spans. */
export type Printed = [column: number, text: string, wide?: number, high?: number];

/** A grid whose columns are 100 points wide, or begin at `edges`. */
export function grid(
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
export function read(...titled: [title: string, ...grids: Grid[]][]): Sheets {
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
export const show = ({ sheets }: Sheets): string[][] =>
  sheets.map(({ name, unit, funds, indicators }) => [
    [name.cell.value, unit, ...[...funds].map(([id, { cell }]) => `${id} ${cell.value}`)].join(" "),
    ...indicators.map(({ cells }) => [...cells.values()].map(({ value }) => value).join(" ")),
  ]);

export const TITLE = "项目绩效目标表";
export const HEADINGS: Printed[] = [
  [1, "一级指标"],
  [2, "二级指标"],
  [3, "三级指标"],
  [4, "指标值"],
];

/** The head of a sheet in five columns. */
export const head = (name: string, budget = "31.00", other = "1.00"): Printed[][] => [
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
