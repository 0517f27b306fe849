import type { ColumnSchema, FileSchema } from "../../schema/openData/types.ts";
import { fill } from "../../text/text.ts";
import type { Ui } from "../../text/ui.ts";
import type { Edition } from "./edition.ts";

/** A tidy file for a list of downloads: its path below the base, and what it holds. */
export function describeFile(
  { ui, language }: Edition,
  file: FileSchema,
  folder: string,
): { path: string; what: string } {
  return {
    path: `${folder}${file.name}.csv`,
    what: fill(ui.data.fileRow, { title: file.title, line: file[language] }),
  };
}

const quote = (ui: Ui, names: readonly string[]): string =>
  names.map((name) => `\`${name}\``).join(ui.marks.comma);

/** The type of a column and what its cells must keep to, in words; backticks mark code. Enumerated values stand in its meaning. */
export function describeConstraints(
  ui: Ui,
  { type, required, unique, pattern, minimum }: ColumnSchema,
): string {
  const text = ui.dictionary;
  return [
    text.typeNames[type],
    ...(required ? [text.required] : []),
    ...(unique ? [text.unique] : []),
    ...(minimum === undefined ? [] : [fill(text.minimum, { minimum: String(minimum) })]),
    ...(pattern ? [fill(text.pattern, { pattern })] : []),
  ].join(ui.marks.comma);
}

/** How lines are told apart and where they lead, one sentence each; backticks mark code. */
export function describeKeys(ui: Ui, file: FileSchema): string[] {
  const text = ui.dictionary;
  const missing = file.missingValues.filter(Boolean);
  return [
    ...(file.primaryKey ? [fill(text.primaryKey, { columns: quote(ui, file.primaryKey) })] : []),
    ...(file.uniqueKey ? [fill(text.uniqueKey, { columns: quote(ui, file.uniqueKey) })] : []),
    ...file.foreignKeys.map((key) =>
      fill(text.foreignKey, { columns: quote(ui, key.columns), file: key.file }),
    ),
    ...(missing.length > 0 ? [fill(text.missing, { values: quote(ui, missing) })] : []),
  ];
}
