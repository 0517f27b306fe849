import type { Archive } from "../../archive/archive.ts";
import { bureauPath, printedListFile, scopePath } from "../../archive/paths/paths.ts";
import { findLatestDate, findYears } from "../../archive/release.ts";
import {
  getTable,
  listPublishedListIds,
  listPublishedTableIds,
  listScopes,
  type ScopeView,
} from "../../archive/scope/tables.ts";
import type { DisclosureEntry } from "../../archive/site.ts";
import { scopeTitle } from "../../archive/words/names.ts";
import { OWN } from "../../own.ts";
import { nameDataVersion } from "../../read/versions/nameVersion.ts";
import { readVersions } from "../../read/versions/versions.ts";
import type { Source } from "../../schema/csvFiles.ts";
import { listSourceIds } from "../../schema/disclosure.ts";
import { CONTRACT_VERSION } from "../../schema/openData/contractVersions.ts";
import { SCOPE_FILE_SCHEMAS, SITE_FILE_SCHEMAS } from "../../schema/openData/files.ts";
import type { FileSchema } from "../../schema/openData/types.ts";
import { fill, TEXTS } from "../../text/text.ts";
import { type Language, ui } from "../../text/ui.ts";
import { writeCsv } from "../csv/csv.ts";
import { describeWideTable } from "../csv/wideTable.ts";
import { SCOPE_JSON, WORKBOOK } from "../json/disclosureJson.ts";
import { exportScopeFile, writeRules } from "../tidy/files.ts";
import type { Measure, Publication, WriteText } from "../tidy/publication.ts";
import { writeText } from "../tidy/siteFile.ts";

/** Of the compiled data, and whom to credit in citations and descriptors. */
export const { licence: LICENCE } = OWN;

type Keywords = Readonly<Record<Language, readonly string[]>>;

/** In both languages: catalogues are searched in either. */
const KEYWORDS: Keywords = { zh: ui.data.keywords, en: TEXTS.en.ui.data.keywords };

/** The file of the site that lists the documents. */
const SOURCES = "sources.csv";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A published file that descriptors name. */
export interface DatasetFile extends Measure {
  /** Id in its package. */
  readonly name: string;
  /** Address below the dataset's folder. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly mediaType: "text/csv" | "application/json";
  /** Of a table. */
  readonly schema?: FileSchema;
}

/** Another form of a dataset's files, such as a workbook; it is not measured. */
export interface DatasetEdition {
  /** Address below the dataset's folder. */
  readonly path: string;
  readonly title: string;
  readonly mediaType: string;
}

/** A set of files that is described as one: those of the whole site, or those of one scope. */
export interface Dataset {
  /** Id, part of no address. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** Path of its folder below the base; the page about it stands there. */
  readonly folder: string;
  readonly files: readonly DatasetFile[];
  readonly editions: readonly DatasetEdition[];
  readonly keywords: Keywords;
  readonly sources: readonly Source[];
  /** Address, below the folder, of a file that lists the sources, where a description leads to it in place of naming each. */
  readonly sourceList?: string;
  /** The day on which its first version was kept. */
  readonly issued?: string | undefined;
  readonly places: readonly string[];
  readonly years: readonly [string, string] | undefined;
  /** The latest day on which a disclosure in it was published, read or corrected. */
  readonly date: string | undefined;
  /** Version of the data, made of what its files hold. */
  readonly dataVersion: string;
  /** Version of the contract, with that of the data as build metadata of a semantic version. */
  readonly version: string;
}

function describeCsv(
  publication: Publication,
  schema: FileSchema,
  folder: string,
  write: WriteText,
): DatasetFile {
  const path = `${schema.name}.csv`;
  const description = `One line for ${schema.en}.\n\n${fill(ui.data.row, { line: schema.zh })}`;
  return {
    name: schema.name,
    path,
    title: schema.title,
    description,
    mediaType: "text/csv",
    schema,
    ...publication.measure(`${folder}${path}`, write),
  };
}

/** The part of a dataset's description that follows from its disclosures and its files. */
function describeContent(
  { shared }: Archive,
  entries: readonly DisclosureEntry[],
  files: readonly DatasetFile[],
): Omit<Dataset, "name" | "title" | "description" | "folder" | "editions" | "keywords"> {
  const date = findLatestDate(entries);
  const dataVersion = nameDataVersion(date, files);
  const ids = new Set(entries.flatMap((entry) => listSourceIds(entry.disclosure)));
  return {
    files,
    sources: [...ids].flatMap((id) => shared.sources.get(id) ?? []),
    places: [...new Set(entries.map((entry) => entry.bureau.region.path.join("")))],
    years: findYears(entries),
    date,
    dataVersion,
    version: `${CONTRACT_VERSION}+${dataVersion}`,
  };
}

/** The files of the whole site: the tidy files and the rules of the formats. */
export function describeSite(publication: Publication): Dataset {
  const { archive } = publication;
  const folder = "data/";
  const tables = SITE_FILE_SCHEMAS.map((schema) =>
    describeCsv(publication, schema, folder, () => writeText(publication.openSiteFile(schema.name), "csv")),
  );
  const rules = [...archive.shared.formats.keys()].map((format) => {
    const path = `rules/${format}.json`;
    const title = fill(ui.data.rules, { format });
    const description = `Rules of the format ${format}, those that it inherits included.`;
    return {
      name: `rules-${format}`,
      path,
      title,
      description,
      mediaType: "application/json" as const,
      ...publication.measure(`${folder}${path}`, () => writeRules(archive, format)),
    };
  });
  return {
    name: "mingzhang",
    title: ui.data.packageTitle,
    description: `${TEXTS.en.data.package}\n\n${ui.data.package}`,
    folder,
    editions: [
      { path: "mingzhang.sqlite", title: ui.editions.sqlite, mediaType: "application/vnd.sqlite3" },
      { path: "mingzhang-data.zip", title: ui.editions.zip, mediaType: "application/zip" },
      { path: "disclosures.json", title: ui.editions.index, mediaType: "application/json" },
      ...SITE_FILE_SCHEMAS.map(({ name, title }) => ({
        path: `parquet/${name}.parquet`,
        title: `${title}（Parquet）`,
        mediaType: "application/vnd.apache.parquet",
      })),
    ],
    keywords: KEYWORDS,
    sourceList: SOURCES,
    issued: readVersions(archive.root).value[0]?.kept,
    ...describeContent(archive, archive.disclosures, [...tables, ...rules]),
  };
}

/** The files of one scope: the tidy files, and each table and list wide as printed. */
export function describeScope(publication: Publication, scope: ScopeView): Dataset {
  const { archive } = publication;
  const folder = `${scopePath(scope.entry, scope.id)}data/`;
  const { statutory } = archive.shared;
  const wide = listPublishedTableIds(scope.entry, scope.id).map((id) =>
    describeWideTable(getTable(scope, id), statutory),
  );
  const published = new Set(listPublishedListIds(scope.entry, scope.id));
  const lists = scope.listTables
    .filter(({ id }) => published.has(id))
    .map((list) => describeWideTable(list, statutory, printedListFile(list.id)));
  const files = [...SCOPE_FILE_SCHEMAS, ...wide, ...lists].map((schema) =>
    describeCsv(publication, schema, folder, () => writeCsv(exportScopeFile(archive, scope, schema.name))),
  );
  return {
    name: folder
      .slice(bureauPath("").length - 1)
      .replace(/\/data\/$/, "")
      .replaceAll("/", "-"),
    ...tellScope({ entry: scope.entry, id: scope.id }),
    folder,
    editions: [
      { path: WORKBOOK, title: ui.editions.workbook, mediaType: XLSX },
      { path: SCOPE_JSON, title: ui.editions.json, mediaType: "application/json" },
    ],
    ...describeContent(archive, [scope.entry], files),
  };
}

/** What can be said of a scope's dataset without reading its files. */
export type ScopeSummary = Pick<
  Dataset,
  "title" | "description" | "folder" | "keywords" | "places" | "years"
>;

function tellScope({
  entry,
  id,
}: Pick<ScopeView, "entry" | "id">): Pick<Dataset, "title" | "description" | "keywords"> {
  const words = { title: scopeTitle(ui, { entry, id }), place: entry.bureau.region.path.join("") };
  return {
    title: fill(ui.data.scopePackageTitle, words),
    description: fill(ui.data.scopePackage, words),
    keywords: {
      ...KEYWORDS,
      zh: [...KEYWORDS.zh, entry.bureau.name, ...entry.bureau.region.path, entry.fiscalYear],
    },
  };
}

/** The dataset of each scope. */
export function listScopeDatasets(disclosures: readonly DisclosureEntry[]): ScopeSummary[] {
  return disclosures.flatMap((entry) =>
    listScopes(entry).map((id) => ({
      ...tellScope({ entry, id }),
      folder: `${scopePath(entry, id)}data/`,
      places: [entry.bureau.region.path.join("")],
      years: [entry.fiscalYear, entry.fiscalYear] as const,
    })),
  );
}
