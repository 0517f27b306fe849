import { basename } from "node:path";
import { normalizeLabel } from "../../text/labels.ts";
import { bodyOf, endsAsBody, isBody } from "../find/body.ts";
import type { PrintedTable } from "../find/join.ts";
import type { Paragraph, SourceFile } from "../source/source.ts";

/** What a document says of itself. */
export interface Identity {
  bureau: string;
  year: number;
  phase: "budget" | "final";
}

/** Pages whose lines may name the document. */
const FRONT_PAGES = 3;
/** Lines of the front pages that are looked at. */
const FRONT_LINES = 40;

const KIND = /(?:部门|单位)?(?:综合)?(预算|决算)(?:公开|编制|草案|说明|信息公开|及)*/;

/** Who published a document, for which year, and whether it is a budget; null where no line says it. */
export function identify(files: SourceFile[], tables: PrintedTable[]): Partial<Identity> {
  const lines = files.flatMap(frontLines);
  const phase = phaseOf(lines, tables);
  const year = yearOf(lines, tables, phase);
  const bureau = bureauOf(lines, tables);
  return { phase, ...(year === null ? {} : { year }), ...(bureau === null ? {} : { bureau }) };
}

/** The lines of the front pages, and last what the file is called. */
function frontLines(file: SourceFile): string[] {
  const lines = file.pages
    .slice(0, FRONT_PAGES)
    .flatMap((page) => page.blocks.filter((block): block is Paragraph => block.kind === "paragraph"))
    .slice(0, FRONT_LINES)
    .map(({ text }) => withDigits(normalizeLabel(text)));
  return [...lines, normalizeLabel(basename(file.path).replace(/\.\w+$/, ""))];
}

const DIGITS = "零一二三四五六七八九";

/** A text in which years are in digits: 二〇二六年 is 2026年. */
function withDigits(text: string): string {
  return text.replace(/二[〇○零O0][一二三四五六七八九〇○零]{2}(?=年)/g, (year) =>
    [...year].map((digit) => Math.max(0, DIGITS.indexOf(digit))).join(""),
  );
}

/**
 * The files of units beside that of their department: their fronts say 单位预算 where another's says 部门预算. Their tables are of another scope,
 * for which the prints have no code.
 */
export function listUnitFiles(files: SourceFile[]): ReadonlySet<number> {
  const kinds = files.map((file) => /(部门|单位)(?:综合)?(?:预算|决算)/.exec(frontLines(file).join(""))?.[1]);
  if (!kinds.includes("部门")) return new Set();
  return new Set(kinds.flatMap((kind, n) => (kind === "单位" ? [n] : [])));
}

/** What the front pages of documents say, for looking up the place that they are of. */
export function frontText(files: SourceFile[]): string {
  return files.flatMap(frontLines).join(" ");
}

function phaseOf(lines: string[], tables: PrintedTable[]): Identity["phase"] {
  const front = lines.slice(0, 8).join("");
  if (/决算/.test(front) !== /预算/.test(front)) return /决算/.test(front) ? "final" : "budget";
  const finals = tables.filter(({ title }) => /决算/.test(title)).length;
  return finals * 2 > tables.filter(({ title }) => title).length ? "final" : "budget";
}

/** The year: as the front says it, else as most titles and headings do. */
function yearOf(lines: string[], tables: PrintedTable[], phase: Identity["phase"]): number | null {
  const word = phase === "final" ? "决算" : "预算";
  const front = lines.join(" ");
  const said = new RegExp(`(20\\d\\d)年度?[^。；]{0,40}?${word}`).exec(front)?.[1];
  if (said) return Number(said);
  const first = lines.map((line) => /^(20\d\d)年度?$/.exec(line)?.[1]).find(Boolean);
  if (first) return Number(first);
  const counts = new Map<number, number>();
  for (const table of tables) {
    const texts = [table.title, ...table.rows.slice(0, 3).flatMap((row) => row.map(({ text }) => text))];
    for (const found of texts.join(" ").matchAll(/(20\d\d)\s*年/g))
      counts.set(Number(found[1]), (counts.get(Number(found[1])) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return most ? most[0] : null;
}

/** The bureau: as most tables name it, else as the front does. */
function bureauOf(lines: string[], tables: PrintedTable[]): string | null {
  const counts = new Map<string, number>();
  for (const { bearer } of tables) {
    const name = bareBody(bearer);
    if (isBody(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  const named = lines.map((line) =>
    bareBody(/(?:主管部门|预算单位|部门名称|单位名称)[:：](.{4,40})$/.exec(line)?.[1] ?? ""),
  );
  const front = frontName(lines);
  return (
    named.find(isBody) ??
    (most && most[1] >= 2 ? most[0] : null) ??
    (front && isBody(front) ? front : null) ??
    most?.[0] ??
    null
  );
}

/** A printed name without the code before it. */
function bareBody(name: string): string {
  return normalizeLabel(name).replace(/^\d+[-_]?/, "");
}

/** Lines over which the title of a document may be broken. */
const TITLE_LINES = 4;
const YEAR = /20\d\d年度?/g;
const KIND_OF_DOCUMENT = /(?:部门|单位)*(?:综合|收支)?(?:预算|决算)/;

/** The body that the first title names which says one: before the kind of document, else as the whole line. */
function frontName(lines: string[]): string | null {
  for (const [n, line] of lines.entries()) {
    if (!KIND.test(line) && !/^20\d\d年/.test(line) && !endsAsBody(line)) continue;
    const [title = ""] = lines
      .slice(n, n + TITLE_LINES)
      .join("")
      .replace(YEAR, "")
      .split(KIND_OF_DOCUMENT);
    const found = [bodyOf(title), bodyOf(line.replace(YEAR, ""))].find(Boolean);
    if (found) return found;
  }
  return null;
}
