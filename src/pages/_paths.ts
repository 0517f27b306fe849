import { type CollectionEntry, getCollection } from "astro:content";
import type { Term } from "../components/terms.ts";
import { listChangePages } from "../model/changes.ts";
import { type Page, splitPages } from "../model/paging.ts";
import { type BureauEntry, byRegion, type DisclosureEntry } from "../model/site.ts";
import { getSiteIndex } from "../model/siteIndex.ts";
import type { SubjectView } from "../model/subjects.ts";
import { listPublishedTableIds, listScopes } from "../model/tables.ts";
import { SCOPE_FILE_SCHEMAS } from "../schema/openData/files.ts";
import { type Language, ui } from "../text/ui.ts";

/** Every bureau, by region. The content store keeps its own order. */
export async function getBureaus(): Promise<BureauEntry[]> {
  return (await getCollection("bureaus")).map((entry) => entry.data as unknown as BureauEntry).sort(byRegion);
}

/** Every disclosure: bureaus by region, each newest year first. */
export async function getDisclosures(): Promise<DisclosureEntry[]> {
  return (await getCollection("disclosures"))
    .map((entry) => entry.data as unknown as DisclosureEntry)
    .sort((a, b) => byRegion(a, b) || b.fiscalYear.localeCompare(a.fiscalYear));
}

/** One path for each scope of each disclosure: the department at the disclosure's own address, units below `units/`. */
export async function getScopePaths() {
  return (await getDisclosures()).flatMap((entry) =>
    listScopes(entry).map((scope) => ({
      params: { bureau: entry.id, year: entry.fiscalYear, scope: scope === "department" ? undefined : `units/${scope}` },
      props: { entry, scope },
    })),
  );
}

/** What a path of a scope hands to its page or file. */
export interface ScopeProps extends Record<string, unknown> {
  entry: DisclosureEntry;
  scope: string;
}

/** One path for each CSV file of each scope: the tidy files, and each table wide as printed. */
export async function getScopeFilePaths() {
  return (await getScopePaths()).flatMap(({ params, props }) =>
    [...SCOPE_FILE_SCHEMAS.map(({ name }) => name), ...listPublishedTableIds(props.entry, props.scope)].map((file) => ({ params: { ...params, file }, props })),
  );
}

/** Rows and names on one page: pages stay below some 100 KB. */
const SUBJECT_ROWS = 250;
const PROJECT_NAMES = 400;
const COMPLETENESS_ROWS = 100;

/** The pages of each code that any classification has. */
export async function getSubjectPaths() {
  const byCode = Map.groupBy(getSiteIndex(await getDisclosures()).subjects, (subject) => subject.code);
  return [...byCode].flatMap(([code, [first, ...others]]) => {
    if (!first) return [];
    const subjects: [SubjectView, ...SubjectView[]] = [first, ...others];
    const pages = splitPages(
      subjects.flatMap((subject) => subject.rows),
      SUBJECT_ROWS,
    );
    return pages.map((page) => ({ params: { code, page: namePage(page) }, props: { subjects, page, pages } }));
  });
}

/** The pages of the index of project names. */
export async function getProjectNamePaths() {
  const { projects } = getSiteIndex(await getDisclosures());
  const count = new Set(projects.map(({ name }) => name)).size;
  const pages = splitPages(projects, PROJECT_NAMES);
  return pages.map((page) => ({ params: { page: namePage(page) }, props: { count, page, pages } }));
}

/** The pages of the record of changes. */
export async function getChangePaths() {
  const disclosures = await getDisclosures();
  return listChangePages(ui, disclosures).map((page) => ({ params: { page: namePage(page) }, props: { number: page.number, disclosures } }));
}

/** The pages of the board that compares what the disclosures have. */
export async function getCompletenessPaths() {
  const pages = splitPages(getSiteIndex(await getDisclosures()).completeness, COMPLETENESS_ROWS);
  return pages.map((page) => ({ params: { page: namePage(page) }, props: { page, pages } }));
}

/** The first page of a list stands at the list's own address. */
function namePage({ number }: Page<unknown>): string | undefined {
  return number === 1 ? undefined : String(number);
}

/** A term as the glossary has it: `entry` explains it in the language that was asked for. */
export type GlossaryTerm = Term & CollectionEntry<"glossary">["data"] & { readonly entry: CollectionEntry<"glossary" | "glossaryInEnglish"> };

/** Every term of the glossary, by its Chinese name. */
export async function getGlossary(language: Language): Promise<GlossaryTerm[]> {
  const entries = await getCollection("glossary");
  const inEnglish = new Map(language === "en" ? (await getCollection("glossaryInEnglish")).map((entry) => [entry.id, entry]) : []);
  return entries
    .map((entry) => ({ slug: entry.id, ...entry.data, ...inEnglish.get(entry.id)?.data, entry: inEnglish.get(entry.id) ?? entry }))
    .sort((a, b) => a.term.localeCompare(b.term, "zh"));
}
