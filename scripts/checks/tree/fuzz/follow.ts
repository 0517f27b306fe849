import { Archive } from "../../../../src/archive/archive.ts";
import { type Made, writeLines } from "../../../../src/archive/contribution.ts";
import { renderScopeSummary } from "../../../../src/archive/scope/summaries.ts";
import { listPublishedTableIds, type ScopeView } from "../../../../src/archive/scope/tables.ts";
import { type DisclosureEntry, disclosureId } from "../../../../src/archive/site.ts";
import { findEnglish } from "../../../../src/archive/words/glosses.ts";
import { scopeTitle } from "../../../../src/archive/words/names.ts";
import { listLines } from "../../../../src/archive/years/lines.ts";
import { drawScopeCard } from "../../../../src/components/card/drawCard.ts";
import { makeScopeCard } from "../../../../src/components/card/makeCard.ts";
import { listDatedChanges } from "../../../../src/components/changes/changes.ts";
import { renderChange } from "../../../../src/components/changes/renderChange.ts";
import { findReasons, makeBrief } from "../../../../src/components/disclosure/brief.ts";
import { listEmbeds } from "../../../../src/components/embed/listEmbeds.ts";
import type { Edition } from "../../../../src/components/kit/edition.ts";
import { markChinese } from "../../../../src/components/language/chinese.ts";
import { renderRelation } from "../../../../src/components/ledger/renderRelation.ts";
import { renderTable } from "../../../../src/components/table/renderTable.ts";
import { renderTools } from "../../../../src/components/table/renderTools.ts";
import { type TidyFile, writeCsv } from "../../../../src/export/csv/csv.ts";
import { writeExcelCsv } from "../../../../src/export/csv/excelCsv.ts";
import { makeCatalog } from "../../../../src/export/descriptors/catalog.ts";
import { makeCsvwMetadata } from "../../../../src/export/descriptors/csvw.ts";
import { makeDataPackage } from "../../../../src/export/descriptors/dataPackage.ts";
import {
  describeScope,
  describeSite,
  listScopeDatasets,
} from "../../../../src/export/descriptors/dataset.ts";
import { exportDisclosureIndex, exportDisclosureJson } from "../../../../src/export/json/disclosureJson.ts";
import { writeJson } from "../../../../src/export/json/json.ts";
import { writeSqlite } from "../../../../src/export/sqlite/sqlite.ts";
import { exportScopeFile, writeRules } from "../../../../src/export/tidy/files.ts";
import { Publication } from "../../../../src/export/tidy/publication.ts";
import { holdFile } from "../../../../src/export/tidy/siteFile.ts";
import { makeSheets } from "../../../../src/export/workbook/workbook.ts";
import { writeWorkbook } from "../../../../src/export/workbook/writeWorkbook.ts";
import { CONTRIBUTIONS } from "../../../../src/parts.ts";
import { readCsv } from "../../../../src/read/csv/csv.ts";
import { renderMarkdown } from "../../../../src/read/markdown/markdown.ts";
import { isPrinted } from "../../../../src/schema/format/columns.ts";
import { SCOPE_FILE_SCHEMAS, SITE_FILE_SCHEMAS } from "../../../../src/schema/openData/files.ts";
import { buildIndex } from "../../../../src/search/build/buildIndex.ts";
import { listEnglish } from "../../../../src/search/build/english.ts";
import { makeSource } from "../../../../src/search/build/source.ts";
import { TEXTS } from "../../../../src/text/text.ts";
import { ui } from "../../../../src/text/ui.ts";
import { asParsed, checkMarkup, readCells } from "./page.ts";

const link = (path: string): string => `/${path}`;
const address = (path: string): string => `https://example.org/${path}`;
const EDITIONS: readonly Edition[] = [
  { language: "zh", ui: TEXTS.zh.ui, link },
  { language: "en", ui: TEXTS.en.ui, link },
];

/** What disclosures contribute to what spans a site, as a build hands it from process to process, by contribution and disclosure. */
export type Contributed = ReadonlyMap<string, string>;

const keyOf = (name: string, entry: DisclosureEntry): string => `${name} ${disclosureId(entry)}`;

/** What the disclosures of an archive contribute, one disclosure after the other. */
export function contribute(archive: Archive): Contributed {
  const made = archive.disclosures.flatMap((entry) =>
    CONTRIBUTIONS.map(({ name, make }) => [keyOf(name, entry), writeLines(make(archive, entry))] as const),
  );
  return new Map(made);
}

/**
 * What a build makes of a data folder, as far as it is made without Astro: of each scope its ledger, tables,
 * relations, summaries, snippets and files; of the site its files, descriptors, feeds and search. Where only files of one bureau are other
 * than in a sound site, of which `sound` was contributed, only the part of the site to which it belongs is made anew, as builds do. Throws
 * at the first that fails.
 */
export async function buildWhatFollows(
  root: string,
  bureau?: string,
  sound: Contributed = new Map(),
): Promise<void> {
  const { bureaus, shared } = new Archive(root);
  const line = listLines(bureaus).find((ids) => ids.some(({ id }) => id === bureau)) ?? bureaus;
  const part = new Archive(root, { known: { shared }, part: new Set(line.map(({ id }) => id)) });
  const ofPart = new Publication(part);
  for (const scope of part.readAllScopes()) await buildScope(ofPart, scope);
  const own = contribute(part);
  const find = (name: string, entry: DisclosureEntry): string | undefined =>
    own.get(keyOf(name, entry)) ?? sound.get(keyOf(name, entry));
  const made: Made = (name, entry) => {
    const lines = find(name, entry);
    if (lines === undefined) throw new Error(`${disclosureId(entry)} has not contributed ${name}`);
    return lines;
  };
  buildSite(new Publication(new Archive(root, { known: { shared }, made })));
}

/** What spans the site, made of what its disclosures have contributed. */
function buildSite(publication: Publication): void {
  const { archive } = publication;
  const { disclosures, shared } = archive;
  const site = describeSite(publication);
  writeJson([
    makeDataPackage(site, address),
    makeCatalog(site, listScopeDatasets(disclosures), address),
    makeCsvwMetadata(site),
    listEnglish(shared),
  ]);
  writeJson([
    exportDisclosureIndex(disclosures),
    ...[...shared.formats.keys()].map((format) => writeRules(archive, format)),
  ]);
  for (const { name } of SITE_FILE_SCHEMAS) checkCsv(holdFile(publication.openSiteFile(name)));
  Array.from(writeSqlite(SITE_FILE_SCHEMAS, (schema) => publication.typeSiteFile(schema)));
  buildIndex(makeSource(archive, [], []));
  for (const { language, ui: words } of EDITIONS)
    for (const change of listDatedChanges(words, language, archive, disclosures))
      checkMarkup(renderChange(words, change, link).text);
}

async function buildScope(publication: Publication, scope: ScopeView): Promise<void> {
  const { archive } = publication;
  const ledger = archive.readLedger(scope);
  for (const edition of EDITIONS) buildPages(edition, archive, scope);
  makeBrief(scope);
  drawScopeCard(makeScopeCard(ui, ledger));
  const files = [
    ...SCOPE_FILE_SCHEMAS.map(({ name }) => name),
    ...listPublishedTableIds(scope.entry, scope.id),
  ];
  for (const name of files) {
    const file = exportScopeFile(archive, scope, name);
    checkCsv(file);
    writeExcelCsv(file);
  }
  writeJson([
    exportDisclosureJson(archive, scope),
    makeDataPackage(describeScope(publication, scope), address),
  ]);
  await writeWorkbook(makeSheets(archive, scope, { version: "", page: "" }), scopeTitle(ui, scope));
}

function buildPages(edition: Edition, archive: Archive, scope: ScopeView): void {
  const { language } = edition;
  const check = (html: string): void =>
    checkMarkup(language === "en" ? markChinese(html, (name) => findEnglish(archive.shared, name)) : html);
  for (const table of scope.tables) {
    for (const part of table.parts) {
      const html = renderTable(edition, table, part).text;
      check(html);
      check(renderTools(edition, part)?.text ?? "");
      checkCells(
        html,
        part.rows.length > 0
          ? part.rows.map(({ cells }) => part.part.columns.filter(isPrinted).map(({ id }) => cells[id] ?? ""))
          : [],
      );
    }
    for (const note of table.notes) check(renderMarkdown(note));
  }
  for (const relation of archive.readLedger(scope).relations)
    check(renderRelation(edition, archive, scope, relation).text);
  const { explanation } = scope.lists;
  check(renderScopeSummary(language, scope, explanation, link));
  for (const heading of explanation.match(/(?<=^## ).+/gm) ?? []) findReasons(language, scope, heading, true);
  const { headline, figures, charts, tables } = listEmbeds(edition.ui, scope, address);
  for (const { html, frame } of [headline, ...figures, ...charts, ...tables])
    checkMarkup(`${html ?? ""}${frame?.code ?? ""}`, true);
}

/** A page shows each cell to the letter, and beside it only marks of our own. */
function checkCells(html: string, cells: readonly (readonly string[])[]): void {
  const shown = readCells(html);
  for (const [index, row] of cells.entries())
    for (const [column, cell] of row.entries()) {
      const text = shown[index]?.[column] ?? "";
      if (!text.includes(asParsed(cell)))
        throw new Error(`The page shows another text than the cell: ${text.slice(0, 80)}`);
    }
}

/** A CSV file that we publish reads back to the letter. */
function checkCsv(file: TidyFile): void {
  const read = readCsv("written.csv", writeCsv(file)).value;
  const lines = [read?.header ?? [], ...(read?.rows.map(({ cells }) => cells) ?? [])];
  if (JSON.stringify(lines) !== JSON.stringify([file.columns, ...file.rows]))
    throw new Error("A published CSV file does not read back as it was written");
}
