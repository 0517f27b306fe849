import { expect, test } from "vitest";
import { numbersTable } from "./tableNumber.ts";

test.each(["表一：", "附表3", "预算公开表 2", "公开01表", "部门公开表12", "附件4", "表1-2"])(
  "%s only numbers a table",
  (line) => {
    expect(numbersTable(line)).toBe(true);
  },
);

test.each(["收支总表", "表1 收支总表", "预算表", "公开2024年预算表", "附件"])(
  "%s says more, or less",
  (line) => {
    expect(numbersTable(line)).toBe(false);
  },
);
