import { bureauId, DISCLOSURE_KEY, fiscalYear, phase, toDisclosures } from "./columns.ts";
import { date, defineFile, integer, string } from "./types.ts";

/** What a line of `revisions.csv` tells: a cell that holds something else, what came, went or moved, or words alone. */
export const REVISION_CHANGES = ["corrected", "added", "removed", "moved", "said"] as const;

export const revisionsFile = defineFile({
  name: "revisions",
  title: "更正",
  en: "each cell that we corrected since its disclosure came in, and each row, column, table or unit that we added, removed or moved; what differs between two versions of the data, but for what came in, are the lines dated between them",
  zh: "收录以后更正过的一格，或者增加、删去、换了位置的一行、一栏、一张表、一个单位；数据的两个版本之间，除了新收录的，不同之处就是日期在两者之间的各行",
  columns: [
    bureauId,
    fiscalYear,
    phase,
    date("date", "日期", "day of the correction", "更正的日期", { required: true }),
    integer("position", "次序", "place among the lines of the day, from 1", "在这一天的各行中的位置，从1起", {
      required: true,
      minimum: 1,
    }),
    string(
      "change",
      "改动",
      "`corrected`: a cell; `added`, `removed`, `moved`: a row, column, table or unit; `said`: told in the summary alone",
      "`corrected`更正一格；`added`增加、`removed`删去、`moved`换了位置：一行、一栏、一张表或一个单位；`said`只在说明里写了",
      { required: true, values: REVISION_CHANGES },
    ),
    string(
      "scope",
      "范围",
      "scope in which it stands; empty where the summary alone tells",
      "所在的范围；只有说明时为空",
    ),
    string(
      "table_id",
      "表的代号",
      "table or list, `facts` for figures in words; empty of a whole unit",
      "表或清单，文字中的数字是`facts`；整个单位时为空",
    ),
    string(
      "row_id",
      "行的代号",
      "row, as in `amounts.csv`; of a removed row the one that it had",
      "行，见`amounts.csv`；删去的行，是它原来的代号",
    ),
    string("field", "栏目", "column of the data file", "数据文件的栏目"),
    string(
      "was",
      "原为",
      "what was published, as the data file had it; empty for a blank cell",
      "公布过的值，照数据文件；空白的格为空",
    ),
    string("now", "改为", "what it came to; empty for a blank cell", "改成了什么；空白的格为空"),
    string(
      "difference",
      "差额",
      "`now` less `was` where both are amounts, exact, with its sign",
      "两者都是金额时，`now`减`was`，精确，带正负号",
    ),
    string("summary", "说明", "what was wrong and how it was found, in Chinese", "错在哪里，怎样发现的", {
      required: true,
    }),
  ],
  primaryKey: [...DISCLOSURE_KEY, "date", "position"],
  foreignKeys: [toDisclosures],
  missingValues: [""],
});
