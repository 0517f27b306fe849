import type { Format } from "../../read/formats/format.ts";
import { isPageLine } from "../find/around.ts";
import { bareTitle, tableOfTitle } from "../find/title.ts";
import type { Block, Paragraph, SourceFile, SourcePage } from "../source/source.ts";
import { arrange, linesOf } from "./arrange.ts";
import { gridsOf } from "./grids.ts";
import { findHead, type Head, type Heads, indexHeads } from "./heads.ts";
import type { LostTable, Piece } from "./lostTable.ts";
import { splitRows } from "./rows.ts";
import { settle } from "./settle.ts";
import { listTemplates, type Template } from "./template.ts";
import { type Line, type Token, tokensOf } from "./tokens.ts";

/** A text with its tables as grids. */
export interface Restored {
  file: SourceFile;
  /** Ids of the rules by which amounts were placed: they prove nothing any more. */
  rules: ReadonlySet<string>;
}

/**
 * A text whose columns are lost, with its tables as grids: headings are told by the formats that are known, and where each amount stands by
 * arithmetic. What cannot be read stays as lines.
 */
export function restoreColumns(file: SourceFile, formats: Iterable<Format>): Restored {
  if (!file.pages.some((page) => hasLostColumns(file, page))) return { file, rules: new Set() };
  const tokens = tokensOf(file.pages.filter((page) => hasLostColumns(file, page)));
  const templates = listTemplates(formats);
  const found = findPieces(tokens, indexHeads(templates));
  const format = mostUsed(found.flat());
  const tables = found.flatMap((pieces) => {
    const template = templateOf(pieces[0], format);
    return template ? [readTable(pieces, template)] : [];
  });
  const { left, rules } = settle(tables);
  const blocks = new Map<Block, Block[]>();
  for (const [n, table] of tables.entries()) {
    for (const { piece, grid, rest } of gridsOf(table, left[n] ?? [], tokens)) {
      const head = tokens.slice(piece.head.from, piece.head.to);
      const lines = new Set([...head, ...piece.texts].map(({ line }) => line.paragraph));
      for (const line of [...lines, ...piece.captions.map(({ paragraph }) => paragraph)])
        blocks.set(line, []);
      const first = head[0]?.line.paragraph;
      if (first) blocks.set(first, [...captionBefore(tokens, piece.head.from), grid, ...linesOfTexts(rest)]);
    }
  }
  const pages = file.pages.map((page) => ({
    ...page,
    blocks: page.blocks.flatMap((block) => blocks.get(block) ?? [block]),
  }));
  return { file: { ...file, pages }, rules };
}

/** Whether the lines of a page keep no columns: those of a text, and those that were recognized in a picture. */
export const hasLostColumns = ({ kind }: SourceFile, { recognized }: SourcePage): boolean =>
  kind === "text" || recognized === true;

/** What stands on the line of headings before them. */
function captionBefore(tokens: readonly Token[], from: number): Paragraph[] {
  const line = tokens[from]?.line;
  return linesOfTexts(tokens.slice(0, from).filter((token) => token.line === line));
}

/** Texts as lines, those of one line together. */
const linesOfTexts = (texts: readonly Token[]): Paragraph[] =>
  [...Map.groupBy(texts, ({ line }) => line)].map(([{ paragraph }, own]) => ({
    ...paragraph,
    text: own.map(({ text }) => text).join(" "),
  }));

/** The pieces of each table in order: headings that come again below no new title go on with the table before. */
function findPieces(tokens: readonly Token[], heads: Heads): Piece[][] {
  const tables: Piece[][] = [];
  let lines: Line[] = [];
  for (let at = 0; at < tokens.length; ) {
    const head = findHead(tokens, at, heads);
    const line = tokens[at]?.line;
    if (!head || !line) {
      if (line && lines.at(-1) !== line) lines.push(line);
      at++;
      continue;
    }
    const end = endOfRows(tokens, head);
    const texts = withoutPageLine(tokens.slice(head.to, end));
    const last = tables.at(-1)?.[0]?.head.templates[0];
    const captions = lines.filter((one) => one !== line);
    const title = captions.findLast((one) => one.title)?.paragraph.text ?? "";
    const goesOn =
      last !== undefined &&
      last === head.templates[0] &&
      captions.every(({ caption, title, paragraph }) => (caption && !title) || isPageLine(paragraph.text));
    if (goesOn)
      tables.at(-1)?.push({ title: "", head, captions: captions.filter(({ caption }) => caption), texts });
    else tables.push([{ title, head, captions: [], texts }]);
    lines = [];
    at = Math.max(end, head.to);
  }
  return tables;
}

/** Where the rows below headings end: at a line that is a caption or ends tables; the line of the headings goes on to its end. */
function endOfRows(tokens: readonly Token[], head: Head): number {
  const own = tokens[head.to - 1]?.line;
  let end = head.to;
  while (end < tokens.length) {
    const line = tokens[end]?.line;
    if (line !== own && (line?.caption || line?.ends)) break;
    end++;
  }
  return end;
}

/** Rows without the number of the page below them. */
function withoutPageLine(texts: Token[]): Token[] {
  const last = texts.at(-1);
  const isPage = last?.first && /^\d{1,4}$/.test(last.text) && last.line.paragraph.afterBlank;
  return isPage ? texts.slice(0, -1) : texts;
}

/** The format that describes most pieces; of several the latest. */
function mostUsed(pieces: readonly Piece[]): Format | undefined {
  const counts = new Map<Format, number>();
  for (const { head } of pieces)
    for (const { format } of head.templates) counts.set(format, (counts.get(format) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0].fiscalYear - a[0].fiscalYear)[0]?.[0];
}

/** The table of a format that a piece is: of several with the same headings the one that its title names. */
function templateOf(piece: Piece | undefined, format: Format | undefined): Template | undefined {
  const own = (piece?.head.templates ?? []).filter((template) => template.format === format);
  return own.find(({ table }) => table.id === tableOfTitle(bareTitle(piece?.title ?? ""))) ?? own[0];
}

function readTable(pieces: readonly Piece[], template: Template): LostTable {
  const rows = splitRows(
    pieces.flatMap(({ texts }) => texts),
    template,
  );
  const lines = linesOf(template);
  return { template, pieces, rows, ways: rows.map((row) => arrange(row, template, lines)) };
}
