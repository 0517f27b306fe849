/** A text within Markdown, where none of its characters means anything. */
export const escapeMarkdown = (text: string): string =>
  text.replace(/[\\`*_{}[\]<>|]/g, "\\$&").replace(/\n/g, " ");

/** A block of code that no text within can end; `kind` is what an editor colours it as. */
export function fence(text: string, kind: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const mark = "`".repeat(Math.max(3, longest + 1));
  return `${mark}${kind}\n${text}\n${mark}`;
}

/** What a message of a GitHub workflow is about; `file` from the root of the repository. */
export interface Annotated {
  readonly level: "error" | "warning" | "notice";
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly title: string;
}

/** The workflow command that shows a message beside a line of a pull request. */
export function writeAnnotation(
  { level, file, line = 1, column, title }: Annotated,
  message: string,
): string {
  const escapeData = (text: string): string =>
    text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
  const escapeProperty = (text: string): string => escapeData(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
  const properties = [
    `file=${escapeProperty(file)}`,
    `line=${line}`,
    ...(column ? [`col=${column}`] : []),
    `title=${escapeProperty(title)}`,
  ];
  return `::${level} ${properties.join(",")}::${escapeData(message)}`;
}
