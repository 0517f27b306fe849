import type { Archive } from "../../archive/archive.ts";
import { SITE_FILE_SCHEMAS } from "../../schema/openData/files.ts";
import type { FileSchema } from "../../schema/openData/types.ts";
import type { TidyFile } from "../csv/csv.ts";
import { EXCEL_BOM } from "../csv/excelCsv.ts";
import { arrange, type Piece, planMoves } from "../csv/inSight.ts";
import { type TypedColumn, typeColumns } from "../typed/typedColumns.ts";
import { exportDimension } from "./files.ts";
import { joinOutlines, outlineRows } from "./outline.ts";
import { SITE_LINES, type SiteLines, TEXT_EDITIONS, type TextEdition } from "./siteLines.ts";

type Rows = TidyFile["rows"];

/** Lines that stand together: those of a disclosure, or all. What is in them is read whenever it is asked for. */
interface SitePiece extends Piece {
  readonly texts: Readonly<Record<TextEdition, string>>;
}

/** A file of the whole site, piece by piece, for a site has too many lines to hold; with the lines in sight from which readers guess types. */
export interface SiteFile {
  readonly schema: FileSchema;
  /** Columns of money in which an amount is no whole number of fen. */
  readonly odd: ReadonlySet<string>;
  arranged(): Iterable<SitePiece | Rows>;
}

const schemas: ReadonlyMap<string, FileSchema> = new Map(
  SITE_FILE_SCHEMAS.map((schema) => [schema.name, schema]),
);

/** A file of the whole site: one that disclosures contribute to, or else one that is made whole. */
export function openSiteFile(archive: Archive, name: string): SiteFile {
  const lines = SITE_LINES.get(name);
  return lines ? openLong(archive, lines) : openShort(archive, name, exportDimension(archive, name));
}

function openLong(archive: Archive, { schema, outline, rows, texts }: SiteLines): SiteFile {
  const counts: number[] = [];
  const { lines, firsts, odd } = joinOutlines(
    archive.gather(outline).map(({ lines: each }) => {
      counts.push(each.lines);
      return each;
    }),
  );
  const pieces = archive.disclosures.map(
    (entry, index): SitePiece => ({
      lines: counts[index] ?? 0,
      get rows() {
        return archive.take(rows, entry);
      },
      get texts() {
        return archive.take(texts, entry);
      },
    }),
  );
  const moves = planMoves(lines, firsts);
  return { schema, odd: new Set(odd), arranged: () => arrange(pieces, moves) };
}

function openShort(archive: Archive, name: string, { rows }: TidyFile): SiteFile {
  const schema = schemas.get(name);
  if (!schema) throw new Error(`No file ${name}`);
  const { lines, firsts, odd } = outlineRows(schema, rows, archive.shared.yuan);
  const texts = { csv: TEXT_EDITIONS.csv(rows), excel: TEXT_EDITIONS.excel(rows) };
  const moves = planMoves(lines, firsts);
  return { schema, odd: new Set(odd), arranged: () => arrange([{ lines, rows, texts }], moves) };
}

/** A file's text in an edition, piece by piece. */
export function* writeText({ schema, arranged }: SiteFile, edition: TextEdition): Generator<string> {
  const write = TEXT_EDITIONS[edition];
  yield `${edition === "excel" ? EXCEL_BOM : ""}${write([schema.columns.map(({ name }) => name)])}`;
  for (const each of arranged()) yield "texts" in each ? each.texts[edition] : write(each);
}

/** A file's lines, piece by piece. */
export function* readLines({ arranged }: SiteFile): Iterable<Rows> {
  for (const each of arranged()) yield "texts" in each ? each.rows : each;
}

/** A file with types, piece by piece; the first has no lines, and tells which columns there are. */
export function* typeFile(file: SiteFile, yuan: ReadonlyMap<string, string>): Iterable<TypedColumn[]> {
  const { schema, odd } = file;
  const columns = schema.columns.map(({ name }) => name);
  yield typeColumns(schema, { columns, rows: [] }, yuan, odd);
  for (const rows of readLines(file)) yield typeColumns(schema, { columns, rows }, yuan, odd);
}

/** All of a file at once, for whoever checks it. */
export const holdFile = (file: SiteFile): TidyFile => ({
  columns: file.schema.columns.map(({ name }) => name),
  rows: [...readLines(file)].flat(),
});
