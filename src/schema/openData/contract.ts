import { changesFile } from "../versions/changesFile.ts";
import { CONTRACT_VERSIONS } from "./contractVersions.ts";
import { SITE_FILE_SCHEMAS } from "./files.ts";
import type { ColumnSchema, FileSchema } from "./types.ts";

/**
 * The public contract with its versions and with what it says of each file and its columns written anew from the schemas: whatever
 * stands between a line `<!-- versions -->` or `<!-- columns of <file> -->` and the next `<!-- end -->`.
 */
export function fillContract(markdown: string): string {
  return markdown.replace(
    /(<!-- (?:versions|columns of (\S+)) -->\n).*?(<!-- end -->)/gs,
    (_, start: string, name: string | undefined, end: string) => {
      if (name === undefined) return `${start}\n${listVersions()}\n${end}`;
      const file = [...SITE_FILE_SCHEMAS, changesFile].find((candidate) => candidate.name === name);
      if (!file) throw new Error(`docs/contract.md: no file ${name}`);
      return `${start}\n${describeFile(file)}\n${end}`;
    },
  );
}

function listVersions(): string {
  return CONTRACT_VERSIONS.map(
    ({ version, changes }) => `**${version}**\n\n${changes.map(({ en }) => `- ${en}\n`).join("")}`,
  ).join("\n");
}

function describeFile(file: FileSchema): string {
  const rows = file.columns.map((column) => [`\`${column.name}\``, describeType(column), column.en]);
  const missing = file.missingValues.filter(Boolean);
  const keys = [
    ...(file.primaryKey ? [`Key: ${quote(file.primaryKey)}.`] : []),
    ...(file.uniqueKey ? [`Unique where none is empty: ${quote(file.uniqueKey)}.`] : []),
    ...file.foreignKeys.map(
      (key) => `${quote(key.columns)} ${key.columns.length > 1 ? "lead" : "leads"} to \`${key.file}.csv\`.`,
    ),
    ...(missing.length > 0 ? [`A cell with ${quote(missing)} has no value either.`] : []),
  ];
  return `One line for ${file.en}.\n\n${renderTable(["column", "type", "meaning"], rows)}\n${keys.length > 0 ? `\n${keys.join("\n")}\n` : ""}`;
}

const quote = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(" ");

function describeType({ type, required }: ColumnSchema): string {
  return required ? `${type}, required` : type;
}

function renderTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, index) =>
    Math.max(...[head, ...rows].map((row) => measureWidth(row[index] ?? ""))),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, index) => cell + " ".repeat((widths[index] ?? 0) - measureWidth(cell))).join(" | ")} |`;
  return [line(head), `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`, ...rows.map(line)].join(
    "\n",
  );
}

/** Columns of a fixed-width font: Chinese characters take two. */
function measureWidth(text: string): number {
  return [...text].reduce((width, character) => width + (/[\u2e80-\uffef]/.test(character) ? 2 : 1), 0);
}
