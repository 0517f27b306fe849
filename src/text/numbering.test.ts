import { expect, it } from "vitest";
import { stripNumbering } from "./numbering.ts";

it.each([
  ["一、工资福利支出", "工资福利支出"],
  ["（一）公务接待费", "公务接待费"],
  ["(十二)、其他", "其他"],
  ["1.出国", "出国"],
  ["其中：公务用车购置费", "公务用车购置费"],
  ["其中： 1、上年结转", "上年结转"],
  ["三公经费", "三公经费"],
  ["一般公共预算支出", "一般公共预算支出"],
  ["2025年项目", "2025年项目"],
  ["3月底", "3月底"],
  ["1.5倍", "1.5倍"],
])("takes %s for %s", (label, name) => {
  expect(stripNumbering(label)).toBe(name);
});
