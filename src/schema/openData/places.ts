import { WAYS } from "../vocabulary.ts";
import { phase, SCOPE_COLUMNS, SCOPE_KEY, SLUG, sourceId, toDisclosures } from "./columns.ts";
import { date, defineFile, integer, string } from "./types.ts";

const required = true;
const edge = <const N extends string>(name: N, title: string, en: string, zh: string) =>
  integer(name, title, en, zh, { minimum: 0 });

export const page = integer(
  "page",
  "文件中的页",
  "page in the file, counted from 1; empty where it is not known",
  "在文件里是第几页，从1数起；不知道时为空",
  {
    minimum: 1,
  },
);

export const way = string(
  "way",
  "来路",
  "how a program's figure came into its cell: `proved` by a relation that did not place it, `certain` by its place on the page alone, `open` where several cells or values fit, `accepted` or `corrected` by a person; empty where a person transcribed it",
  "程序读出的数字怎样落到这一格：`proved`有勾稽关系证明（定位时没有用到它），`certain`只凭版面位置，`open`不止一种可能、待定，`accepted`有人核对无误，`corrected`有人改正；由人录入的为空",
  { values: WAYS },
);

export const placesFile = defineFile({
  name: "places",
  title: "数字在原文的位置",
  en: "each row and each amount whose place in the document is noted",
  zh: "一行或一个金额在原文的位置",
  columns: [
    ...SCOPE_COLUMNS,
    string("table_id", "表的代号", "id of the table, or name of the list", "公开表的代号，或清单的名称", {
      required,
      pattern: SLUG,
    }),
    string("row_id", "行的代号", "id of the row", "行的代号", { required }),
    string("measure_id", "栏目代号", "id of the column; empty for the whole row", "栏目的代号；整行的为空"),
    sourceId,
    page,
    edge(
      "left",
      "左",
      "left edge, points (1/72 inch) from the page's left; the edges are empty where the file has no places",
      "左边到页面左边的距离，单位是点（1/72英寸）；文件没有位置的，四边为空",
    ),
    edge("top", "上", "upper edge, points from the page's top", "上边到页面上边的距离"),
    edge("right", "右", "right edge, points from the page's left", "右边到页面左边的距离"),
    edge("bottom", "下", "lower edge, points from the page's top", "下边到页面上边的距离"),
    way,
    phase,
    date(
      "date_reviewed",
      "核对日期",
      "day on which a person compared the amount with the document; empty where none has noted it",
      "有人把这个金额与原文核对的日期；没有记下的为空",
    ),
  ],
  uniqueKey: [...SCOPE_KEY, "table_id", "row_id", "measure_id"],
  foreignKeys: [toDisclosures],
  missingValues: [""],
});
