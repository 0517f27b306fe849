import { LEVELS } from "../vocabulary.ts";
import { SLUG } from "./columns.ts";
import { date, defineFile, number, string } from "./types.ts";

/** Registries: the ids, codes and units that other files name, with what they mean. */
const required = true;
const REGION = "[0-9]{6}([0-9]{3})?";

const id = <const N extends string>(name: N, title: string, en: string, zh: string) =>
  string(name, title, en, zh, { required, pattern: SLUG });
const name = string("name", "名称", "Chinese name", "中文名称", { required });
const english = string("english", "英文名称", "English name", "英文名称");

export const conceptsFile = defineFile({
  name: "concepts",
  title: "含义",
  en: "each concept: a figure that has the same meaning whatever the province and its tables",
  zh: "一个含义：各省的表不同，意思相同的数字",
  columns: [
    id("concept_id", "含义", "id of the concept", "含义的代号"),
    name,
    english,
    id("table_id", "表的代号", "table in which the concept is read", "在哪一张公开表里读取"),
    string(
      "whole_id",
      "整体",
      "concept of which shares of this one are told",
      "算比重时，占哪一个含义的多少",
      {
        pattern: SLUG,
      },
    ),
  ],
  primaryKey: ["concept_id"],
  foreignKeys: [
    { columns: ["table_id"], file: "table_kinds", references: ["table_id"] },
    { columns: ["whole_id"], file: "concepts", references: ["concept_id"] },
  ],
  missingValues: [""],
});

export const tableKindsFile = defineFile({
  name: "table_kinds",
  title: "表的种类",
  en: "each kind of table or list that formats have",
  zh: "一种公开表或清单",
  columns: [
    id("table_id", "表的代号", "id of the table", "公开表的代号，各省通用"),
    name,
    english,
    string("about", "说明", "what it tells, in Chinese; empty where a format has not said", "说的是什么"),
    string("about_english", "英文说明", "what it tells, in English", "说的是什么，英文"),
    string(
      "legal_basis",
      "依据",
      "laws and rules that require it, with semicolons between",
      "要求公开它的法律和规定，用分号隔开",
    ),
  ],
  primaryKey: ["table_id"],
  foreignKeys: [],
  missingValues: [""],
});

export const measuresFile = defineFile({
  name: "measures",
  title: "栏目",
  en: "each column of amounts that tables and lists have",
  zh: "公开表和清单的一种金额栏目",
  columns: [
    string("measure_id", "栏目代号", "id of the column", "栏目的代号，各省通用", { required }),
    name,
    string("about", "说明", "what the amounts in it mean, in Chinese", "栏里的金额是什么意思"),
  ],
  primaryKey: ["measure_id"],
  foreignKeys: [],
  missingValues: [""],
});

export const factKindsFile = defineFile({
  name: "fact_kinds",
  title: "文字中数字的种类",
  en: "each kind of figure that texts state",
  zh: "文字写出的一种数字",
  columns: [
    id("key", "种类", "id of the kind", "种类的代号"),
    name,
    string(
      "change_of",
      "谁的变化",
      "kind whose change against the year before this is",
      "是哪一种数字比上年的变化",
      {
        pattern: SLUG,
      },
    ),
    string("concept_id", "含义", "concept that the figure states", "写的是哪一个含义", { pattern: SLUG }),
  ],
  primaryKey: ["key"],
  foreignKeys: [
    { columns: ["change_of"], file: "fact_kinds", references: ["key"] },
    { columns: ["concept_id"], file: "concepts", references: ["concept_id"] },
  ],
  missingValues: [""],
});

export const factSectionsFile = defineFile({
  name: "fact_sections",
  title: "说明的部分",
  en: "each part of explanations",
  zh: "说明的一个部分",
  columns: [id("section", "部分", "id of the part", "部分的代号"), name],
  primaryKey: ["section"],
  foreignKeys: [],
  missingValues: [""],
});

export const moneyUnitsFile = defineFile({
  name: "money_units",
  title: "金额单位",
  en: "each unit of money that documents print",
  zh: "一种印出的金额单位",
  columns: [
    string("unit", "金额单位", "printed unit", "印出的单位", { required }),
    number("yuan", "合多少元", "yuan in one unit", "一个单位合多少元", { required, minimum: 0 }),
  ],
  primaryKey: ["unit"],
  foreignKeys: [],
  missingValues: [""],
});

export const regionsFile = defineFile({
  name: "regions",
  title: "行政区划",
  en: "each place of the country that has a code and a known name",
  zh: "一个行政区划",
  columns: [
    string("region_code", "行政区划代码", "administrative division code", "行政区划代码", {
      required,
      pattern: REGION,
    }),
    string("name", "名称", "Chinese name", "名称", { required }),
    string("level", "级别", "level of its government", "哪一级", { required, values: LEVELS }),
    string("parent_code", "上级代码", "code of the place that it is part of", "所属的上一级", {
      pattern: REGION,
    }),
  ],
  primaryKey: ["region_code"],
  foreignKeys: [{ columns: ["parent_code"], file: "regions", references: ["region_code"] }],
  missingValues: [""],
});

export const functionsFile = defineFile({
  name: "functions",
  title: "职能",
  en: "each thing that bureaus do",
  zh: "一种职能",
  columns: [
    id("function_id", "职能", "id of the function", "职能的代号"),
    name,
    string(
      "words",
      "字样",
      "words in names of bureaus by which it is told, with semicolons between",
      "部门名称里表明它的字样，用分号隔开",
    ),
  ],
  primaryKey: ["function_id"],
  foreignKeys: [],
  missingValues: [""],
});

export const sourcesFile = defineFile({
  name: "sources",
  title: "来源文件",
  en: "each document from which figures were taken",
  zh: "一份来源文件",
  columns: [
    id("source_id", "来源代号", "id of the document", "来源文件的代号"),
    string("title", "名称", "its title", "名称", { required }),
    string("publisher", "公开单位", "its publisher", "由谁公开", { required }),
    string("address", "网址", "its address, or `unknown`", "网址；不知道的是`unknown`", {
      pattern: "https?://.+",
    }),
    date(
      "date_read",
      "查阅日期",
      "day on which we read it, or `unknown`",
      "我们查阅的日期；不知道的是`unknown`",
    ),
    string(
      "sha256",
      "SHA-256",
      "SHA-256 of what we read, or `unknown`",
      "我们所读内容的SHA-256；不知道的是`unknown`",
      {
        pattern: "[0-9a-f]{64}",
      },
    ),
    string(
      "sha256_of",
      "SHA-256的对象",
      "what it was taken of: `document` or `extracted text`",
      "SHA-256由什么算出：`document`是原文件，`extracted text`是提取的文本",
    ),
  ],
  primaryKey: ["source_id"],
  foreignKeys: [],
  missingValues: ["", "unknown"],
});
