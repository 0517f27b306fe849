import type { Archive } from "../../archive/archive.ts";
import type { Contribution } from "../../archive/contribution.ts";
import { type DisclosureEntry, disclosureId } from "../../archive/site.ts";
import { SCOPE_FILE_SCHEMAS } from "../../schema/openData/files.ts";
import { relationTermsFile } from "../../schema/openData/reconciliation.ts";
import type { FileSchema } from "../../schema/openData/types.ts";
import { executionFile, seriesFile } from "../../schema/openData/years.ts";
import { type TidyFile, writeCsvLines } from "../csv/csv.ts";
import { writeExcelLines } from "../csv/excelCsv.ts";
import { exportScopes } from "./files.ts";
import { type Outline, outlineRows } from "./outline.ts";
import { exportRelationTerms } from "./reconciliation.ts";
import { exportExecution, exportSeries } from "./years.ts";

type Rows = TidyFile["rows"];

/** Editions of a file as text, by what writes some of its lines. */
export const TEXT_EDITIONS = { csv: writeCsvLines, excel: writeExcelLines } as const;
export type TextEdition = keyof typeof TEXT_EDITIONS;

/** What disclosures contribute to one file of the whole site. */
export interface SiteLines {
  readonly schema: FileSchema;
  readonly outline: Contribution<Archive, Outline>;
  readonly rows: Contribution<Archive, Rows>;
  readonly texts: Contribution<Archive, Readonly<Record<TextEdition, string>>>;
}

function defineLines(
  schema: FileSchema,
  exportLines: (archive: Archive, entry: DisclosureEntry) => TidyFile,
): SiteLines {
  // A disclosure's lines are asked for three times in a row.
  let last: { readonly archive: Archive; readonly id: string; readonly rows: Rows } | undefined;
  const makeRows = (archive: Archive, entry: DisclosureEntry): Rows => {
    const id = disclosureId(entry);
    if (last?.archive !== archive || last.id !== id)
      last = { archive, id, rows: exportLines(archive, entry).rows };
    return last.rows;
  };
  return {
    schema,
    outline: {
      name: `outline-${schema.name}`,
      make: (archive, entry) => outlineRows(schema, makeRows(archive, entry), archive.shared.yuan),
    },
    rows: { name: `lines-${schema.name}`, make: makeRows },
    texts: {
      name: `texts-${schema.name}`,
      make: (archive, entry) => {
        const rows = makeRows(archive, entry);
        return { csv: TEXT_EDITIONS.csv(rows), excel: TEXT_EDITIONS.excel(rows) };
      },
    },
  };
}

/** The files of the whole site that are too long to be held, by name. */
export const SITE_LINES: ReadonlyMap<string, SiteLines> = new Map(
  [
    ...SCOPE_FILE_SCHEMAS.map((schema) =>
      defineLines(schema, (archive, entry) => exportScopes(schema.name, archive.readScopes(entry), archive)),
    ),
    defineLines(relationTermsFile, exportRelationTerms),
    defineLines(seriesFile, exportSeries),
    defineLines(executionFile, exportExecution),
  ].map((lines) => [lines.schema.name, lines]),
);

export const LINE_CONTRIBUTIONS = [...SITE_LINES.values()].flatMap(({ outline, rows, texts }) => [
  outline,
  rows,
  texts,
]);
