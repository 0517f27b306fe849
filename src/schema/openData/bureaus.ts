import { LEVELS } from "../vocabulary.ts";
import {
  bureauId,
  DIGITS,
  DISCLOSURE_KEY,
  fiscalYear,
  phase,
  review,
  SLUG,
  sourceId,
  unit,
} from "./columns.ts";
import { date, defineFile, string } from "./types.ts";

const required = true;

export const bureausFile = defineFile({
  name: "bureaus",
  title: "部门",
  en: "each bureau",
  zh: "一个部门",
  columns: [
    bureauId,
    string("name", "名称", "full name", "全称", {
      required,
      columnType: "administrative-classification:generic:label",
    }),
    string("short_name", "简称", "place name, unique", "地名，不重复", { required, unique: true }),
    string(
      "region_code",
      "行政区划代码",
      "administrative division code: six digits, nine of a town or street, `000000` of the country",
      "行政区划代码：六位，乡镇和街道九位，中央是`000000`",
      {
        required,
        pattern: "[0-9]{6}([0-9]{3})?",
        columnType: "geo:source:code",
      },
    ),
    string("region_path", "行政区划", "from the province down, joined by `/`", "从省往下，用`/`连接", {
      required,
      columnType: "geo:source:title",
    }),
    string(
      "department_code",
      "部门代码",
      "printed code, unique only within one treasury; empty where none is printed",
      "印出的部门代码，只在同一财政内不重复；没有印的为空",
      {
        pattern: DIGITS,
      },
    ),
    string("level", "级别", "level of its government", "哪一级政府的部门", { required, values: LEVELS }),
    string(
      "functions",
      "职能",
      "what it does, ids in `functions.csv`, with spaces between; empty where its name does not say",
      "职能的代号（见 functions.csv），用空格隔开；名称里看不出的为空",
    ),
  ],
  primaryKey: ["bureau_id"],
  foreignKeys: [{ columns: ["region_code"], file: "regions", references: ["region_code"] }],
  missingValues: [""],
});

export const disclosuresFile = defineFile({
  name: "disclosures",
  title: "各年度预算及其来源",
  en: "each disclosure",
  zh: "一个部门一年的预算或决算",
  columns: [
    bureauId,
    fiscalYear,
    phase,
    string("format", "公开格式", "id of the format", "公开格式的代号", { required, pattern: SLUG }),
    { ...unit, en: "usual unit of its amounts", zh: "金额通常的单位" },
    string("scopes", "范围", "its scopes, with spaces between", "所含的范围，用空格隔开", { required }),
    date("published", "公开日期", "day of publication, or `unknown`", "公开的日期；不知道的是`unknown`"),
    date(
      "date_read",
      "查阅日期",
      "day on which we read it, or `unknown`",
      "我们查阅的日期；不知道的是`unknown`",
      { columnType: "date:generic" },
    ),
    { ...sourceId, en: "id of the source document", zh: "来源文件的代号" },
    string("source_title", "来源文件", "its title", "来源文件的名称", { required }),
    string("source_publisher", "公开单位", "its publisher", "由谁公开", { required }),
    string("source_address", "来源网址", "its address, or `unknown`", "来源文件的网址；不知道的是`unknown`", {
      pattern: "https?://.+",
    }),
    string(
      "source_sha256",
      "来源文件的SHA-256",
      "SHA-256 of what we read, or `unknown`",
      "我们所读内容的SHA-256；不知道的是`unknown`",
      {
        pattern: "[0-9a-f]{64}",
      },
    ),
    string(
      "source_sha256_of",
      "SHA-256的对象",
      "what it was taken of: `document` or `extracted text`",
      "SHA-256由什么算出：`document`是原文件，`extracted text`是提取的文本",
    ),
    date(
      "approved",
      "批复日期",
      "day on which the finance department approved it, or `unknown`",
      "财政部门批复的日期；不知道的是`unknown`",
    ),
    review("whether a person has compared it with the document", "有没有人把它与原文核对过"),
    string(
      "source_ids",
      "全部来源",
      "ids of all its source documents, with spaces between",
      "全部来源文件的代号，用空格隔开",
      { required },
    ),
  ],
  primaryKey: DISCLOSURE_KEY,
  foreignKeys: [
    { columns: ["bureau_id"], file: "bureaus", references: ["bureau_id"] },
    { columns: ["source_id"], file: "sources", references: ["source_id"] },
  ],
  missingValues: ["", "unknown"],
});
