import { CFB } from "@e965/xlsx";
import { type SourceKind, SourceProblem } from "../source.ts";
import { decodeText } from "./decode.ts";
import { isZip, unzip } from "./zip.ts";

/** What is in a file: a document that a reader exists for, or a container of files. */
export type ContentKind = SourceKind | "zip" | "gzip";

/** Kinds that begin with the same bytes, whatever their name, and that no reader exists for; ids of causes in the words of problems. */
const FOREIGN: readonly (readonly [cause: string, start: RegExp])[] = [
  ["archive", /^(Rar!|7z\xbc\xaf)/],
  ["picture", /^(\x89PNG|\xff\xd8\xff|GIF8|BM.{4}\0\0\0\0|II\*\0|MM\0\*|RIFF.{4}WEBP)/s],
  ["rtf", /^\s*\{\\rtf/],
  ["saved-page", /^\s*(From:|MIME-Version:|Content-Type: multipart)/i],
];

/** Files of a zip that tell what it is. */
const PARTS: readonly (readonly [part: RegExp, kind: ContentKind | undefined, cause?: string])[] = [
  [/^word\/document\d*\.xml$/i, "word"],
  [/^xl\/workbook\.(xml|bin)$/i, "excel"],
  [/^OFD\.xml$/i, undefined, "ofd"],
  [/^ppt\/presentation\.xml$/i, undefined, "slides"],
  [/^content\.xml$/i, undefined, "open-document"],
];

/** Streams of an old Office file (a compound file) that tell what it is. */
const STREAMS: readonly (readonly [stream: string, kind: ContentKind | undefined, cause?: string])[] = [
  ["EncryptedPackage", undefined, "encrypted"],
  ["Workbook", "excel"],
  ["Book", "excel"],
  ["WordDocument", undefined, "old-word"],
  ["PowerPoint Document", undefined, "slides"],
];

/** How names of plain text end; code and style sheets beside a saved web page are text, too, but no document. */
const TEXT_NAME = /(^|\/)[^./]+$|\.(txt|text|md|csv|tsv)(\.gz)?$/i;
const HTML = /<(!doctype html|html|head|body|table|div|p)[\s>]/i;
const WORKBOOK_XML = /urn:schemas-microsoft-com:office:spreadsheet/;
const SEARCHED = 4_096;

/** The kind of a file by what is in it, whatever its name says; only plain text is told by its name. */
export function tellKind(bytes: Uint8Array, path: string): ContentKind {
  if (bytes.length === 0) throw new SourceProblem("empty");
  const head = Buffer.from(bytes.subarray(0, SEARCHED)).toString("latin1");
  if (head.slice(0, 1_024).includes("%PDF-")) return "pdf";
  if (isZip(bytes)) return tellZip(bytes);
  if (head.startsWith("\x1f\x8b")) return "gzip";
  if (head.startsWith("\xd0\xcf\x11\xe0")) return tellCompound(bytes);
  const foreign = FOREIGN.find(([, start]) => start.test(head));
  if (foreign) throw new SourceProblem("unknown-kind", { cause: foreign[0] });
  return tellText(bytes, path);
}

function tellZip(bytes: Uint8Array): ContentKind {
  const names: string[] = [];
  unzip(bytes, (name) => {
    names.push(name);
    return false;
  });
  const found = PARTS.find(([part]) => names.some((name) => part.test(name)));
  if (!found) return "zip";
  return found[1] ?? refuse(found[2]);
}

function tellCompound(bytes: Uint8Array): ContentKind {
  let names: readonly string[];
  try {
    names = CFB.read(bytes, { type: "buffer" }).FileIndex.map(({ name }: { name: string }) => name);
  } catch {
    throw new SourceProblem("broken");
  }
  const [, kind, cause] = STREAMS.find(([stream]) => names.includes(stream)) ?? [];
  if (cause === "encrypted") throw new SourceProblem("encrypted");
  return kind ?? refuse(cause);
}

function tellText(bytes: Uint8Array, path: string): ContentKind {
  const start = decodeText(bytes.subarray(0, SEARCHED * 4));
  if (WORKBOOK_XML.test(start)) return "excel";
  if (HTML.test(start)) return "html";
  // biome-ignore lint/suspicious/noControlCharactersInRegex: such characters tell a program's file from text.
  const odd = start.match(/[\0-\x08\x0e-\x1f\uFFFD]/g)?.length ?? 0;
  if (!TEXT_NAME.test(path) || odd * 50 > start.length) return refuse();
  if (start.trim() === "" && bytes.length < SEARCHED) throw new SourceProblem("empty");
  return "text";
}

function refuse(cause = "other"): never {
  throw new SourceProblem("unknown-kind", { cause });
}
