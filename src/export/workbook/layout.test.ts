import { describe, expect, it } from "vitest";
import { figureCell, headingCell, TOTAL, titleCell, wrappedCell } from "./cells.ts";
import { layOutSheet } from "./layout.ts";

const layOut = (...rows: Parameters<typeof layOutSheet>[0]["rows"][number][]) =>
  layOutSheet({ name: "表", rows: [[titleCell("标题")], ...rows], frozenRows: 2, frozenColumns: 1 });

describe("the layout of a sheet", () => {
  it("gives a bold total room for its signs and for all decimals that it shows", () => {
    const { columns } = layOut(
      [headingCell("合计"), headingCell("项目")],
      [figureCell("110896.600000", TOTAL), wrappedCell("甲")],
    );
    expect(columns[0]?.width).toBeGreaterThan("110,896.600000".length * 1.15 + 1);
  });

  it("breaks a long heading into lines for which its row is high enough", () => {
    const { rows, columns } = layOut(
      [headingCell("财政专户管理资金收入"), headingCell("合计")],
      [figureCell("1.00"), figureCell("1.00")],
    );
    expect(columns[0]?.width).toBe(14);
    expect(rows[1]).toEqual([
      { ...headingCell("财政专户管理资金收入"), height: 30 },
      { ...headingCell("合计"), height: 30 },
    ]);
  });

  it("shares the lines of a heading out among the rows that it covers", () => {
    const { rows } = layOutSheet({
      name: "表",
      rows: [
        [headingCell("用事业基金弥补收支差额和其他各项资金", 1, 2), headingCell("合计")],
        [null, headingCell("小计")],
      ],
      frozenRows: 2,
      frozenColumns: 1,
    });
    expect(rows.map((row) => (row[1] as { height?: number }).height)).toEqual([30, 30]);
  });
});
