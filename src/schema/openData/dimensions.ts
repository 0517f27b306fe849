import { TABLE_STATUSES } from "../disclosure.ts";
import { LEVELS, REVIEW_STATES, SUBJECT_CHANGES, SUBJECT_KINDS } from "../vocabulary.ts";
import {
  bureauId,
  DIGITS,
  DISCLOSURE_KEY,
  fiscalYear,
  phase,
  SCOPE_COLUMNS,
  SCOPE_KEY,
  SLUG,
  sourceId,
  tableId,
  tableTitle,
  toDisclosures,
  unit,
} from "./columns.ts";
import { date, defineFile, integer, string, year } from "./types.ts";

const required = true;

const review = (en: string, zh: string) =>
  string(
    "review",
    "核对",
    `${en}: \`reviewed\`; \`partly\`; \`unreviewed\`, read by a program and not yet looked at by a person`,
    `${zh}：\`reviewed\`核对过，\`partly\`核对了一部分，\`unreviewed\`由程序读出，尚未有人核对`,
    { required, values: REVIEW_STATES },
  );

export const tablesFile = defineFile({
  name: "tables",
  title: "公开表",
  en: "each table of each scope",
  zh: "一个范围的一张公开表",
  columns: [
    ...SCOPE_COLUMNS,
    tableId,
    tableTitle,
    integer("order", "次序", "position in print, from 1", "印出的次序，从1起", { required, minimum: 1 }),
    string(
      "status",
      "状态",
      "`filled`, `printed-empty`, `not-published`, or `not-entered`: not yet entered by us",
      "`filled`有内容，`printed-empty`印出但是空表，`not-published`没有公开，`not-entered`我们还没有录入",
      {
        required,
        values: TABLE_STATUSES,
      },
    ),
    string(
      "reason",
      "原因",
      "printed reason of an empty table, or known reason of a missing one",
      "空表印出的原因，或没有公开的原因",
    ),
    string(
      "notes",
      "表下的说明",
      "notes printed under the table, Markdown, with line breaks between them",
      "印在表下的说明，Markdown，各条换行",
    ),
    unit,
    sourceId,
    string(
      "source_page",
      "来源页码",
      "page of the source document on which the table begins, as printed there; empty where it is not known",
      "表在来源文件的哪一页，照印出的页码；不知道时为空",
    ),
    phase,
    review("whether a person has compared the table with the document", "有没有人把这张表与原文核对过"),
  ],
  primaryKey: [...SCOPE_KEY, "table_id"],
  foreignKeys: [
    toDisclosures,
    { columns: ["table_id"], file: "table_kinds", references: ["table_id"] },
    { columns: ["source_id"], file: "sources", references: ["source_id"] },
  ],
  missingValues: [""],
});

export const restoredFile = defineFile({
  name: "restored",
  title: "补录和存疑的格子",
  en: "each restored or uncertain cell or heading",
  zh: "一个补录或存疑的格子或表头",
  columns: [
    ...SCOPE_COLUMNS,
    string(
      "file",
      "文件",
      "file of the cell in the repository, relative to the scope's folder",
      "格子在仓库里的文件，从该范围的文件夹算起",
      { required },
    ),
    string("row_id", "行的代号", "row of the cell; empty for a heading", "格子所在的行；表头为空"),
    string("field", "栏目", "column of the cell", "格子所在的栏目", { required }),
    string("printed", "所见", "what the text shows", "文本显示的样子"),
    string("taken_as", "取作", "what we take it for", "我们把它当作什么", { required }),
    string(
      "alternatives",
      "可能的值",
      "all values that fit, with semicolons between, where there are several; the cell is then uncertain",
      "可能的值不止一个时，全部列出，用分号隔开；这样的格子存疑",
    ),
    string("evidence", "依据", "why", "为什么", { required }),
    phase,
  ],
  uniqueKey: [...SCOPE_KEY, "file", "row_id", "field"],
  foreignKeys: [toDisclosures],
  missingValues: [""],
});

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

const subjectKind = string(
  "kind",
  "分类",
  "`functional`, `department-economic` or `government-economic`",
  "`functional`功能分类，`department-economic`部门经济分类，`government-economic`政府经济分类",
  { required, values: SUBJECT_KINDS },
);

export const subjectsFile = defineFile({
  name: "subjects",
  title: "科目",
  en: "each subject (科目) whose code a statutory table prints, and each subject above one",
  zh: "公开表印出编码的一个科目，或这样的科目的上级",
  columns: [
    subjectKind,
    string("code", "编码", "code of the subject", "科目编码", { required, pattern: DIGITS }),
    string(
      "name",
      "名称",
      "its usual name; empty where no document that we know prints one",
      "通常的名称；没有见过的为空",
    ),
    string(
      "parent_code",
      "上级编码",
      "code of the subject that it is part of, of the same kind; empty at the top",
      "上级科目的编码，同一分类；最上一级为空",
      {
        pattern: DIGITS,
      },
    ),
    integer("level", "级次", "1 for 类, 2 for 款, 3 for 项", "1是类，2是款，3是项", { required, minimum: 1 }),
    string(
      "other_names",
      "其他名称",
      "other names that the disclosures print, with semicolons between",
      "公开表印出的其他名称，用分号隔开",
    ),
    integer(
      "disclosures",
      "预算份数",
      "disclosures that print it; 0 where only a subject below it is printed",
      "印出它的预算有几份；只印出下级科目的是0",
      {
        required,
        minimum: 0,
      },
    ),
  ],
  primaryKey: ["kind", "code"],
  foreignKeys: [{ columns: ["kind", "parent_code"], file: "subjects", references: ["kind", "code"] }],
  missingValues: [""],
});

export const crosswalkFile = defineFile({
  name: "crosswalk",
  title: "科目沿革",
  en: "each known change of a subject's name or code, whether a disclosure prints it or not",
  zh: "一个科目的名称或编码的一次改变，不论有没有公开表印出它",
  columns: [
    subjectKind,
    string("from_code", "原编码", "code until the year before", "到前一年为止的编码", {
      required,
      pattern: DIGITS,
    }),
    string("from_name", "原名称", "name until the year before", "到前一年为止的名称", { required }),
    string("to_code", "新编码", "code from that year on", "从这一年起的编码", { required, pattern: DIGITS }),
    string("to_name", "新名称", "name from that year on", "从这一年起的名称", { required }),
    year("year", "起始年度", "first fiscal year of the new name or code", "新名称或新编码的第一个预算年度", {
      required,
    }),
    string(
      "change",
      "改变",
      "`renamed`: same code, new name; `moved`: new code; `merged`: now part of another subject; `split`: a line for each part",
      "`renamed`编码不变，名称改了；`moved`编码改了；`merged`并入另一科目；`split`分成几个科目，每个一行",
      { required, values: SUBJECT_CHANGES },
    ),
    string("ground", "依据", "where we know it from", "我们从哪里知道"),
  ],
  primaryKey: ["kind", "from_code", "to_code", "year"],
  foreignKeys: [],
  missingValues: [""],
});
