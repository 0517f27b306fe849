import { describe, expect, it } from "vitest";
import { findByLabel, normalizeLabel, normalizeSubjectName, stripNumbering } from "./labels.ts";

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

describe("normalizeLabel", () => {
  it("takes forms of the same print as one", () => {
    expect(normalizeLabel("“三公”经费 小计")).toBe(normalizeLabel('"三公"经费小计'));
    expect(normalizeLabel("（一）一般公共预算拨款")).toBe(normalizeLabel("(一) 一般公共预算拨款"));
    expect(normalizeLabel("其中：公务用车购置费")).not.toBe(normalizeLabel("公务用车购置费"));
  });
});

it("finds a name in any of its forms, with a list's number before it or without", () => {
  const entries = new Map([[normalizeLabel("“三公”经费"), 1]]);
  expect(
    ["三公经费", '"三公" 经费', "二、“三公”经费", "三公"].map((name) => findByLabel(entries, name)),
  ).toEqual([1, 1, 1, undefined]);
});

describe("normalizeSubjectName", () => {
  it.each([
    ["其它商品和服务支出", "其他商品和服务支出"],
    ["机关事业单位基本养老保险缴费", "机关事业单位基本养老保险缴费支出"],
    ["维修(护)费", "维修（护）费"],
    ["政府办公厅〔室〕及相关机构事务", "政府办公厅（室）及相关机构事务"],
    ["文化旅游体育、传媒支出", "文化旅游体育与传媒支出"],
  ])("takes %s for %s", (printed, name) => {
    expect(normalizeSubjectName(printed)).toBe(normalizeSubjectName(name));
  });

  it.each([
    ["行政事业单位离退休", "行政事业单位养老支出"],
    ["其他资本性支出", "资本性支出"],
    ["资本性支出（一）", "资本性支出（二）"],
  ])("keeps %s apart from %s", (printed, name) => {
    expect(normalizeSubjectName(printed)).not.toBe(normalizeSubjectName(name));
  });
});
