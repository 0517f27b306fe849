import { describe, expect, it } from "vitest";
import { showNumber } from "./shownNumber.ts";

describe("a number", () => {
  it.each([
    [110387.97674900001, "General", "110387.976749"],
    [0.1 + 0.2, "General", "0.3"],
    [1e20, "General", "100000000000000000000"],
    [0.000001, "@", "0.000001"],
    [-0, "General", "0"],
    [1234.5, "#,##0.00", "1,234.50"],
    [1.005, "0.00", "1.01"],
    [0.285, "#,##0.00", "0.29"],
    [-2.675, "0.00_);(0.00)", "(2.68)"],
    [0.125, "0.0%", "12.5%"],
    [0.12345, "0.00%", "12.35%"],
    [1234567, "#,##0.00,", "1,234.57"],
    [0, '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', "-"],
    [-1234.5, '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', "-1,234.50"],
    [5, "0!.0", "0.5"],
    [0, "0.00;-0.00;", ""],
    [45000, 'yyyy"年"m"月"d"日"', "2023年3月15日"],
  ])("%d in the format %s is shown as %s", (value, format, shown) => {
    expect(showNumber(value, format).trim()).toBe(shown);
  });

  it("in a format that Chinese Excel knows by number alone is shown as there", () => {
    expect(showNumber(45000, "m/d/yy", 31)).toBe("2023年3月15日");
  });
});
