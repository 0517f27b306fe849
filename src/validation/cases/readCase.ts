/** One thing done to the sound example site; paths are below its data folder. */
export type Change =
  | {
      readonly kind: "change";
      readonly path: string;
      readonly line: number;
      readonly from: readonly string[];
      readonly to: readonly string[];
    }
  | { readonly kind: "add"; readonly path: string; readonly to: readonly string[] }
  | { readonly kind: "delete" | "link"; readonly path: string };

/** A case of a rule: what is wrong with the data, and what validation says of it, to the letter. */
export interface Case {
  readonly changes: readonly Change[];
  readonly messages: string;
}

/** The line between the changes and the messages. */
const DIVIDER = "\nmessages\n";

/**
 * Reads a case. Each block of its changes begins with what is done and where:
 * `change PATH:LINE` and, from that line on, lines that stay (after a space), go (after -) and come (after +);
 * `add PATH` and the lines of a new file; `delete PATH`, a file or a folder; `link PATH`, a link that leads out of the data folder.
 */
export function readCase(text: string): Case {
  const end = text.indexOf(DIVIDER);
  if (end < 0) throw new Error("the line “messages” is missing");
  const blocks = text
    .slice(0, end)
    .split(/\n(?=[a-z]|$)/)
    .filter((block) => block.trim() !== "");
  return { changes: blocks.map(readChange), messages: text.slice(end + DIVIDER.length) };
}

/** The text of a case with other messages. */
export function replaceMessages(text: string, messages: string): string {
  return text.slice(0, text.indexOf(DIVIDER)) + DIVIDER + messages;
}

function readChange(block: string): Change {
  const [head = "", ...lines] = block.replace(/\n+$/, "").split("\n");
  const [, kind, path = "", line] = /^(change|add|delete|link) (.+?)(?::(\d+))?$/.exec(head) ?? [];
  const pick = (marks: string): string[] =>
    lines.filter((text) => marks.includes(text.charAt(0))).map((text) => text.slice(1));
  if (lines.some((text) => !/^[ +-]/.test(text)))
    throw new Error(`a line below “${head}” begins with none of space, - and +`);
  if (kind === "change" && line) return { kind, path, line: Number(line), from: pick(" -"), to: pick(" +") };
  if (kind === "add") return { kind, path, to: pick("+") };
  if ((kind === "delete" || kind === "link") && lines.length === 0) return { kind, path };
  throw new Error(`“${head}” is no change`);
}
