import type { Archive } from "../../archive/archive.ts";
import { listFunctions } from "../../archive/gather/functions.ts";
import { INDICATOR_LISTS } from "../../archive/indicators/indicators.ts";
import {
  BUREAUS_PATH,
  CHANGES_PATH,
  COMPARE_PATH,
  COMPLETENESS_PATH,
  DICTIONARY_PATH,
  FINDINGS_PATH,
  FUNCTIONS_PATH,
  functionPath,
  INDICATORS_PATH,
  indicatorListPath,
  PROJECT_NAMES_PATH,
  peersPath,
  scopePath,
  YEARS_PATH,
} from "../../archive/paths/paths.ts";
import type { ScopeView } from "../../archive/scope/tables.ts";
import { fill } from "../../text/text.ts";
import { type Ui, ui } from "../../text/ui.ts";
import { type Entry, SEPARATOR, type SearchDocument, type Section } from "../shared/document.ts";

/** Lists and tools of the site that go through all disclosures: their titles, and other words by which they are found. */
export function listSitePages({
  browse,
  bureaus,
  changes,
  compare,
  completeness,
  dictionary,
  findings,
  functions,
  glossary,
  indicators,
  nav,
  projectNames,
  report,
  subjects,
  terms,
  yearLists,
}: Ui): { readonly path: string; readonly title: string; readonly more: readonly string[] }[] {
  return [
    { path: COMPARE_PATH, title: compare.title, more: [compare.choose, nav.compare] },
    { path: FINDINGS_PATH, title: findings.title, more: [findings.intro] },
    { path: INDICATORS_PATH, title: indicators.title, more: [indicators.all] },
    ...INDICATOR_LISTS.map((list) => ({
      path: indicatorListPath(list),
      title: indicators.lists[list],
      more: [indicators.rules[list]],
    })),
    { path: BUREAUS_PATH, title: bureaus.title, more: [browse.bureaus] },
    { path: FUNCTIONS_PATH, title: functions.title, more: [browse.functions] },
    { path: YEARS_PATH, title: yearLists.title, more: [browse.years] },
    { path: "subjects/", title: subjects.title, more: [] },
    { path: PROJECT_NAMES_PATH, title: projectNames.title, more: [] },
    { path: "glossary/", title: glossary.title, more: [] },
    { path: "browse/terms/", title: terms.title, more: [] },
    { path: COMPLETENESS_PATH, title: completeness.boardTitle, more: [completeness.boardIntro] },
    { path: CHANGES_PATH, title: changes.title, more: [changes.intro] },
    { path: "data/", title: nav.data, more: [] },
    { path: DICTIONARY_PATH, title: dictionary.title, more: [dictionary.intro] },
    { path: "browse/", title: browse.title, more: [] },
    { path: "report/", title: report.link, more: [report.page] },
  ];
}

/** The site's lists and tools, and the pages of what bureaus do. */
export function makePageDocument({ bureaus, shared }: Archive): SearchDocument {
  const own = listSitePages(ui).map(({ path, title, more }): Entry => makeEntry(path, title, more));
  const gathered = listFunctions(shared, bureaus).flatMap(({ id, name }): Entry[] => [
    makeEntry(functionPath(id), fill(ui.functions.of, { name })),
    makeEntry(peersPath(id, "printed"), fill(ui.peers.title, { name })),
  ]);
  return { sections: [makeSection(ui.browse.title, "", [...own, ...gathered])] };
}

/** Pages of a scope that gather what stands in several tables or sheets. */
export function listScopePages(scope: ScopeView): Section {
  const hasIndicators = scope.lists.projects.some(({ indicators }) => indicators.length > 0);
  const path = scopePath(scope.entry, scope.id);
  return makeSection(ui.disclosure.more, path, [
    ...(hasIndicators ? [makeEntry("indicators/", ui.indicators.title, [ui.indicators.all])] : []),
    makeEntry("reconciliation/", ui.ledger.title),
    makeEntry("completeness/", ui.completeness.title),
    makeEntry("data/", ui.disclosure.downloads),
    makeEntry("data/dossier.html", ui.dossier.short),
    makeEntry("embed/", ui.embed.title),
  ]);
}

const makeEntry = (path: string, title: string, more: readonly string[] = []): Entry => [
  path,
  title,
  "",
  [],
  more.join(SEPARATOR),
];

const makeSection = (title: string, path: string, entries: readonly Entry[]): Section => ({
  kind: "page",
  place: "pages",
  title,
  path,
  unit: "",
  measures: [],
  entries,
});
