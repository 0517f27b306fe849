import { amountsFile } from "./amounts.ts";
import { toDisclosures } from "./columns.ts";
import { defineFile, number, string } from "./types.ts";

/** The columns of `amounts.csv`, so that a replaced text can be put beside the one that stands, and what that one prints. */
export const replacedFile = defineFile({
  name: "replaced",
  title: "修订前的金额",
  en: "each amount of a text that the bureau has replaced, as `source_id` says, and what the present text prints in its place. No other file has these amounts",
  zh: "部门后来换掉的文本（见`source_id`）里的一个金额，以及现在的文本在同一处印的金额。别的文件里没有这些金额",
  columns: [
    ...amountsFile.columns,
    string(
      "present_row_id",
      "现在的行",
      "row of the present text, see `amounts.csv`; empty where it has none",
      "现在的文本里对应的行，见`amounts.csv`；没有这一行时为空",
    ),
    number(
      "present_amount",
      "现在的金额",
      "the amount that the present text prints in this cell; empty where it prints none or has no such row",
      "现在的文本在这一格印的金额；没有金额或没有这一行时为空",
    ),
  ],
  primaryKey: [...amountsFile.primaryKey, "source_id"],
  foreignKeys: [{ ...toDisclosures, columns: ["bureau_id", "disclosure_year", "disclosure_phase"] }],
  missingValues: amountsFile.missingValues,
});
