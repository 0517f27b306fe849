import { readCsvFile } from "../../../read/shape.ts";
import { TRANSLATIONS_FILE } from "../../../read/shared.ts";
import { translationSchema } from "../../../schema/csvFiles.ts";
import { type Issue, makeIssue } from "../../../schema/issue.ts";

/** Placeholders of a text, and its references to figures: a page fills the former and follows the latter. */
const listMarks = (text: string): string[] => (text.match(/:\w+\[[^\]]*\]|\{\w*\}/g) ?? []).sort();

/** Translations that have other placeholders or references than their Chinese: a page could not fill them. */
export function checkTranslations(root: string): Issue[] {
  const { value = [], csv } = readCsvFile(root, TRANSLATIONS_FILE, translationSchema);
  return value.flatMap(({ chinese, english, line }) => {
    const [wanted, found] = [listMarks(chinese), listMarks(english)];
    if (!csv || wanted.join("\n") === found.join("\n")) return [];
    const expectations = [{ id: "marks-kept", values: { marks: wanted.join(" ") || "—" } }];
    return [
      makeIssue(
        "csv-value",
        csv.place(line, 1),
        { field: "english", found: found.join(" ") },
        { field: "english", expectations },
      ),
    ];
  });
}
