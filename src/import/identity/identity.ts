import { basename } from "node:path";
import { normalizeLabel } from "../../text/labels.ts";
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
    .map(({ text }) => normalizeLabel(text));
  return [...lines, normalizeLabel(basename(file.path).replace(/\.\w+$/, ""))];
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

/** Whether a text can be the name of a body: Chinese, of a length that names have (教育部 is the shortest), and no words of a table. */
function isBody(name: string): boolean {
  return (
    /^(?:[\p{Script=Han}()·]{4,40}|\p{Script=Han}{2}[部署])$/u.test(name) &&
    !/科目|万元|合计|预算数|编码|金额/.test(name)
  );
}

/** Words with which the name of a body ends. */
const BODY =
  /^(.*?(?:委员会办公室|委员会|办公厅|办公室|街道办事处|人民政府|管理局|[局委厅院署会办处校馆站队]|部(?!门)|中心|总队|支队|法院|检察院|大学|学院|医院))(?:\(?[^局委厅院]{0,6}\)?)?(?:机关)?(?:部门|单位)?(?:20\d\d年度?)?(?:部门|单位)?(?:综合)?(?:预算|决算)?/;

function frontName(lines: string[]): string | null {
  const start = lines.findIndex((line) => KIND.test(line) || /^20\d\d年/.test(line) || BODY.test(line));
  if (start < 0) return null;
  const whole = lines
    .slice(start, start + 4)
    .join("")
    .replace(/20\d\d年度?/g, "")
    .replace(/目录.*$/, "");
  const found = BODY.exec(whole)?.[1]?.replace(/(?:部门|单位)?(?:综合)?(?:预算|决算).*$/, "");
  return found && isBody(found) ? found : null;
}
