import { type Choose, pick } from "./choose.ts";
import { HOSTILE_BYTES, HOSTILE_MARKDOWN, HOSTILE_TEXTS } from "./hostile.ts";

/** Markdown with one more edit. */
export function editMarkdown(text: string, choose: Choose): string {
  const lines = text.split("\n");
  const at = choose(lines.length);
  const hostile = pick([...HOSTILE_MARKDOWN, ...HOSTILE_TEXTS], choose) ?? "";
  const edits: (() => string[])[] = [
    () => lines.toSpliced(at, 0, "", hostile, ""),
    () => lines.with(at, hostile),
    () => lines.with(at, `${lines[at]}${hostile}`),
    () => lines.with(at, `${hostile}${lines[at]}`),
    () => lines.toSpliced(at, 1),
    () => lines.toSpliced(at, 0, pick(lines, choose) ?? ""),
    () => lines.map((line) => `> ${line}`),
    () => lines.with(at, (lines[at] ?? "").replace(/\[[^\]]*\]/, `[${hostile}]`)),
  ];
  return (pick(edits, choose)?.() ?? lines).join("\n");
}

type ByteEdit = (bytes: Uint8Array, choose: Choose) => Uint8Array;

const BYTE_EDITS: readonly ByteEdit[] = [
  (bytes, choose) => splice(bytes, choose(bytes.length), 0, pick(HOSTILE_BYTES, choose)),
  (bytes, choose) => splice(bytes, choose(bytes.length), 1, pick(HOSTILE_BYTES, choose)),
  (bytes, choose) => splice(bytes, 0, 0, pick(HOSTILE_BYTES, choose)),
  (bytes, choose) => splice(bytes, bytes.length, 0, pick(HOSTILE_BYTES, choose)),
  (bytes, choose) => bytes.slice(0, choose(bytes.length)),
  (bytes, choose) => splice(bytes, choose(bytes.length), choose(40)),
  (bytes, choose) =>
    splice(bytes, choose(bytes.length), 0, bytes.slice(choose(bytes.length)).slice(0, choose(400))),
  (bytes, choose) => splice(bytes, choose(bytes.length), 1, Uint8Array.of(choose(256))),
  (bytes) => Buffer.from(Buffer.from(bytes).toString("utf8").replaceAll("\n", "\r\n")),
  (bytes) => Buffer.from(`\uFEFF${Buffer.from(bytes).toString("utf8")}`, "utf16le"),
  () => new Uint8Array(),
];

/** Bytes with one more edit. */
export function editBytes(bytes: Uint8Array, choose: Choose): Uint8Array {
  return pick(BYTE_EDITS, choose)?.(bytes, choose) ?? bytes;
}

function splice(
  bytes: Uint8Array,
  at: number,
  removed: number,
  added: Uint8Array = new Uint8Array(),
): Uint8Array {
  return Buffer.concat([bytes.slice(0, at), added, bytes.slice(at + removed)]);
}
