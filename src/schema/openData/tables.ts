import { TABLE_STATUSES } from "../disclosure.ts";
import {
  phase,
  review,
  SCOPE_COLUMNS,
  SCOPE_KEY,
  sourceId,
  tableId,
  tableTitle,
  toDisclosures,
  unit,
} from "./columns.ts";
import { defineFile, integer, string } from "./types.ts";

const required = true;

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
