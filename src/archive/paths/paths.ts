import type { ListTableName } from "../../schema/lists.ts";
import type { Language } from "../../text/ui.ts";
import type { DisclosureEntry } from "../site.ts";

/** Addresses below the site's base path, without a leading slash, as the public contract fixes them. */
export const bureauPath = (bureauId: string): string => `bureaus/${bureauId}/`;

/** A disclosure as addresses name it. */
type Named = Pick<DisclosureEntry, "id" | "folder">;

/** The page that puts a bureau's years side by side, subject by subject. */
export const yearsPath = (bureauId: string): string => `${bureauPath(bureauId)}years/`;

export const disclosurePath = (entry: Named): string => `${bureauPath(entry.id)}${entry.folder}/`;

export const scopePath = (entry: Named, scope: string): string =>
  scope === "department" ? disclosurePath(entry) : `${disclosurePath(entry)}units/${scope}/`;

export const tablePath = (entry: Named, scope: string, tableId: string): string =>
  `${scopePath(entry, scope)}${tableId}/`;

export const rowPath = (entry: Named, scope: string, tableId: string, rowId: string): string =>
  `${tablePath(entry, scope, tableId)}#${rowId}`;

export const proofPath = (entry: DisclosureEntry, scope: string, tableId: string): string =>
  `${tablePath(entry, scope, tableId)}proof/`;

/** What proves the figures of a scope: its ledger. */
export const ledgerPath = (entry: Named, scope: string): string =>
  `${scopePath(entry, scope)}reconciliation/`;

export const tableCsvPath = (entry: DisclosureEntry, scope: string, tableId: string): string =>
  `${scopePath(entry, scope)}data/${tableId}.csv`;

/** All tables and lists of a scope in one file for Excel. */
export const workbookPath = (entry: DisclosureEntry, scope: string): string =>
  `${scopePath(entry, scope)}data/workbook.xlsx`;

/** The page of each list that formats describe, below the scope's. */
const LIST_PAGES = {
  projects: "projects",
  indicators: "projects",
  procurement: "procurement",
  assets: "assets",
  units: "organization",
} as const satisfies Record<ListTableName, string>;

export const listPage = (id: ListTableName): (typeof LIST_PAGES)[ListTableName] => LIST_PAGES[id];

export const listPath = (entry: Named, scope: string, id: ListTableName): string =>
  `${scopePath(entry, scope)}${listPage(id)}/`;

/** What the file of a list as printed is called; the tidy file has the list's own name. */
export const printedListFile = (id: string): string => `${id}-printed`;

/** The Excel edition of a CSV file, in a folder beside it. */
export const excelPath = (csvPath: string): string => csvPath.replace(/[^/]+$/, "excel/$&");

/** The Parquet edition of a CSV file of the whole site. */
export const parquetPath = (csvPath: string): string =>
  csvPath.replace(/([^/]+)\.csv$/, "parquet/$1.parquet");

export const projectPath = (entry: DisclosureEntry, scope: string, projectId: string): string =>
  `${scopePath(entry, scope)}projects/${projectId}/`;

/** The picture that stands for a scope's pages where they are shared. */
export const cardPath = (entry: DisclosureEntry, scope: string): string =>
  `${scopePath(entry, scope)}card.png`;

export const SITE_CARD_PATH = "card.png";

/** The page that offers what other sites may show of a scope. */
export const embedPath = (entry: DisclosureEntry, scope: string): string =>
  `${scopePath(entry, scope)}embed/`;

/** A page for frames in other sites: `headline`, `charts/<id>` or `tables/<table-id>`. */
export const framePath = (entry: DisclosureEntry, scope: string, frame: string): string =>
  `${embedPath(entry, scope)}${frame}/`;

/** The page that draws where a scope's money comes from and goes. */
export const flowPath = (entry: Named, scope: string): string => `${scopePath(entry, scope)}flow/`;

/** The anchor of a figure that the explanation states, and its address. */
export const factAnchor = (factId: string): string => `fact-${factId}`;

export const factPath = (entry: Named, scope: string, factId: string): string =>
  `${scopePath(entry, scope)}explanation/#${factAnchor(factId)}`;

/** The anchor of an indicator on the page of its sheet. */
export const indicatorAnchor = (rowNumber: string): string => `indicator-${rowNumber}`;

/** An id that HTML and CSS take without escaping, from one whose parts are joined by dots. */
export function makeAnchor(kind: string, id: string): string {
  return `${kind}-${id.replaceAll(".", "--")}`;
}

/** The anchor of a finding on the pages of its scope. */
export const findingAnchor = (findingId: string): string => makeAnchor("finding", findingId);

/** The anchor of a relation on its page of its scope's ledger. */
export const relationAnchor = (relationId: string): string => makeAnchor("relation", relationId);

/** A scope's disclosure as one file to print, in a language. */
export const dossierPath = (entry: Named, scope: string, language: Language): string =>
  `${scopePath(entry, scope)}data/dossier.${language === "zh" ? "" : `${language}.`}html`;

/** The anchor of a restoration on the page of its table, or of its list. */
export const restorationAnchor = (number: number): string => `restored-${number}`;

/** The anchor of a correction on the page of its disclosure. */
export const revisionAnchor = (date: string): string => `revision-${date}`;

export const CHANGES_PATH = "changes/";

/** Names of the files of a change feed, in the folder of what it tells of. */
export const ATOM_FEED = "feed.xml";
export const JSON_FEED = "feed.json";

export const subjectPath = (code: string): string => `subjects/${code}/`;

export const BUREAUS_PATH = "bureaus/";

export const regionPath = (code: string): string => `regions/${code}/`;

export const FINDINGS_PATH = "findings/";

/** The page of one kind of findings: a rule's id, `wording` or `noted`. */
export const findingKindPath = (id: string): string => `${FINDINGS_PATH}kinds/${id}/`;

export const DICTIONARY_PATH = "data/dictionary/";

/** What each column of one data file means. */
export const dictionaryFilePath = (file: string): string => `${DICTIONARY_PATH}${file}/`;

export const FUNCTIONS_PATH = "functions/";

/** The page of what bureaus do, by its id in `data/functions.csv`. */
export const functionPath = (id: string): string => `${FUNCTIONS_PATH}${id}/`;

/** The page that puts the bureaus of a function beside each other by size, staff and cost of staff; `net`: without what they only pass on. */
export const peersPath = (id: string, view: "printed" | "net"): string =>
  `${functionPath(id)}peers/${view === "net" ? "net/" : ""}`;

export const YEARS_PATH = "years/";

/** The page of a year and phase, named as their folders are: 2025, 2024-final. */
export const yearPath = (folder: string): string => `${YEARS_PATH}${folder}/`;

export const COMPARE_PATH = "compare/";

/** The page that compares all bureaus in one concept. */
export const conceptPath = (conceptId: string): string => `${COMPARE_PATH}${conceptId}/`;

/** The page that puts disclosures of a reader's choice side by side, with one chosen. */
export const choicePath = (entry: DisclosureEntry): string => `${COMPARE_PATH}?b=${entry.id}/${entry.folder}`;

export const COMPLETENESS_PATH = "completeness/";

export const INDICATORS_PATH = "indicators/";

/** The page of a list of indicators that goes through all disclosures. */
export const indicatorListPath = (list: string): string => `${INDICATORS_PATH}${list}/`;

/** The page of all indicators of a scope. */
export const scopeIndicatorsPath = (entry: Named, scope: string): string =>
  `${scopePath(entry, scope)}indicators/`;

export const PROJECT_NAMES_PATH = "browse/projects/";

/** The address of a page of a list that is split: the first stands at the list's own address. */
export const pagePath = (path: string, number: number): string => (number === 1 ? path : `${path}${number}/`);
