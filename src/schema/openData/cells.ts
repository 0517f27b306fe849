import { phase, SCOPE_COLUMNS, SCOPE_KEY, toDisclosures } from "./columns.ts";
import { defineFile, string } from "./types.ts";

/** Cells of our files that are not simply as printed. */
const required = true;

const file = string(
  "file",
  "文件",
  "file of the cell in the repository, relative to the scope's folder",
  "格子在仓库里的文件，从该范围的文件夹算起",
  { required },
);

export const restoredFile = defineFile({
  name: "restored",
  title: "补录和存疑的格子",
  en: "each restored or uncertain cell or heading",
  zh: "一个补录或存疑的格子或表头",
  columns: [
    ...SCOPE_COLUMNS,
    file,
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

export const openCellsFile = defineFile({
  name: "open",
  title: "待定的格子",
  en: "each cell of which a program could not tell what stands in it, and no person has yet",
  zh: "程序没能定下、也还没有人定下的一个格子",
  columns: [
    ...SCOPE_COLUMNS,
    file,
    string("row_id", "行的代号", "row of the cell", "格子所在的行", { required }),
    string("field", "栏目", "column of the cell", "格子所在的栏目", { required }),
    string(
      "printed",
      "所见",
      "what is printed where the cell most likely is; empty for nothing",
      "最可能是这一格的地方印着什么；什么也没有的为空",
    ),
    string(
      "candidates",
      "可能的值",
      "every value that fits, with semicolons between, an empty one for a blank cell; empty where none can be named",
      "所有可能的值，用分号隔开，其中空的表示空白；说不出的整格为空",
    ),
    string("why", "原因", "why it stays open, in Chinese", "为什么待定", { required }),
    phase,
  ],
  primaryKey: [...SCOPE_KEY, "file", "row_id", "field"],
  foreignKeys: [toDisclosures],
  missingValues: [""],
});
