import { type CollectionEntry, getCollection } from "astro:content";
import { listComparedConcepts } from "../archive/figures/comparison.ts";
import { makeRegions, type Region } from "../archive/figures/regions.ts";
import { makeNamesakes, type SubjectView } from "../archive/figures/subjects.ts";
import { listYears } from "../archive/gather/bySize.ts";
import { listKinds, splitFound } from "../archive/gather/found.ts";
import { type FunctionView, listFunctions } from "../archive/gather/functions.ts";
import { gather, groupByYear } from "../archive/gather/gathering.ts";
import { type Page, splitPages } from "../archive/paths/paging.ts";
import { listScopes, listWideFiles } from "../archive/scope/tables.ts";
import type { BureauEntry, DisclosureEntry } from "../archive/site.ts";
import { hasYears } from "../archive/years/columns.ts";
import { listChangePages } from "../components/changes/changes.ts";
import type { Term } from "../components/glossary/terms.ts";
import { SCOPE_FILE_SCHEMAS } from "../schema/openData/files.ts";
import { openSite } from "../site.ts";
import { type Language, ui } from "../text/ui.ts";

/** Every bureau, by region; in a part of a site its own. Not from the content store: a bundle, which holds it, outlives its data. */
export async function getBureaus(): Promise<readonly BureauEntry[]> {
  return openSite().archive.held;
}

/** Every place with bureaus, by code. */
export async function getRegions(): Promise<Region[]> {
  return makeRegions(await getBureaus());
}

/** Every disclosure that the archive holds: bureaus by region, each newest year first. */
export async function getDisclosures(): Promise<readonly DisclosureEntry[]> {
  return openSite().archive.disclosures;
}

/** One path for each scope of each disclosure: the department at the disclosure's own address, units below `units/`. */
export async function getScopePaths() {
  return (await getDisclosures()).flatMap((entry) =>
    listScopes(entry).map((scope) => ({
      params: {
        bureau: entry.id,
        year: entry.folder,
        scope: scope === "department" ? undefined : `units/${scope}`,
      },
      props: { entry, scope },
    })),
  );
}

/** The path of each scope, and of each disclosure of units without their department, which stands at the disclosure's own address. */
export async function getDisclosurePaths() {
  const withoutDepartment = (await getDisclosures()).filter(
    ({ disclosure }) => !disclosure.scopes["department"],
  );
  return [
    ...(await getScopePaths()),
    ...withoutDepartment.map((entry) => ({
      params: { bureau: entry.id, year: entry.folder, scope: undefined },
      props: { entry, scope: undefined },
    })),
  ];
}

/** What a path of a scope hands to its page or file. */
export interface ScopeProps extends Record<string, unknown> {
  entry: DisclosureEntry;
  scope: string;
}

/** One path for each CSV file of each scope: the tidy files, and each table and list wide as printed. */
export async function getScopeFilePaths() {
  return (await getScopePaths()).flatMap(({ params, props }) =>
    [...SCOPE_FILE_SCHEMAS.map(({ name }) => name), ...listWideFiles(props.entry, props.scope)].map(
      (file) => ({ params: { ...params, file }, props }),
    ),
  );
}

/** The page of each bureau that has years to put beside each other. */
export async function getYearsPaths() {
  const { archive } = openSite();
  return (await getBureaus())
    .filter((entry) => hasYears(archive, entry))
    .map((entry) => ({ params: { bureau: entry.id }, props: { entry } }));
}

/** Rows and names on one page: pages stay below some 100 KB. */
const SUBJECT_ROWS = 225;
const PROJECT_NAMES = 400;
const COMPLETENESS_ROWS = 100;
const COMPARED_ROWS = 100;
const FINDINGS = 100;
const FINDING_SCOPES = 40;

/** The pages of each code that any classification has. */
export async function getSubjectPaths() {
  const all = openSite().archive.index.subjects;
  const byCode = Map.groupBy(all, (subject) => subject.code);
  const findNamesakes = makeNamesakes(all);
  return [...byCode].flatMap(([code, [first, ...others]]) => {
    if (!first) return [];
    const subjects: [SubjectView, ...SubjectView[]] = [first, ...others];
    const pages = splitPages(
      subjects.flatMap((subject) => subject.rows),
      SUBJECT_ROWS,
    );
    return pages.map((page) => ({
      params: { code, page: namePage(page) },
      props: { subjects, namesakes: findNamesakes(subjects), page, pages },
    }));
  });
}

/** The pages of the index of project names. */
export async function getProjectNamePaths() {
  const { projects } = openSite().archive.index;
  const count = new Set(projects.map(({ name }) => name)).size;
  const pages = splitPages(projects, PROJECT_NAMES);
  return pages.map((page) => ({ params: { page: namePage(page) }, props: { count, page, pages } }));
}

/** The pages of the record of changes. */
export async function getChangePaths() {
  const disclosures = await getDisclosures();
  return listChangePages(ui, "zh", openSite().archive, disclosures).map((page) => ({
    params: { page: namePage(page) },
    props: { number: page.number, disclosures },
  }));
}

/** The pages of all findings. */
export async function getFindingPaths() {
  const pages = splitFound(openSite().archive.index.found, FINDINGS);
  return pages.map((page) => ({ params: { page: namePage(page) }, props: { page, pages } }));
}

/** The pages of each kind of findings. */
export async function getFindingKindPaths() {
  return listKinds(openSite().archive.index.found).flatMap((kind) => {
    const pages = splitPages(kind.scopes, FINDING_SCOPES);
    return pages.map((page) => ({
      params: { kind: kind.id, page: namePage(page) },
      props: { kind, page, pages },
    }));
  });
}

/** The pages of the board that compares what the disclosures have. */
export async function getCompletenessPaths() {
  const pages = splitPages(openSite().archive.index.completeness, COMPLETENESS_ROWS);
  return pages.map((page) => ({ params: { page: namePage(page) }, props: { page, pages } }));
}

/** The pages of each place. */
export async function getRegionPaths() {
  const { index } = openSite().archive;
  const disclosures = await getDisclosures();
  return (await getRegions()).flatMap((region) => {
    const gathering = gather(region.bureaus, disclosures, index);
    const isWhole = region.bureaus.length <= COMPARED_ROWS;
    const own = gathering.rows.filter(({ bureau }) => isWhole || region.own.includes(bureau));
    const pages = splitPages(own, COMPARED_ROWS);
    return pages.map((page) => ({
      params: { region: region.code, page: namePage(page) },
      props: { region, gathering, isWhole, page, pages },
    }));
  });
}

/** What bureaus do, with the bureaus that do it. */
export async function getFunctions(): Promise<FunctionView[]> {
  return listFunctions(openSite().archive.shared, await getBureaus());
}

/** The pages of each function that bureaus have. */
export async function getFunctionPaths() {
  const { index } = openSite().archive;
  const disclosures = await getDisclosures();
  return (await getFunctions()).flatMap((view) => {
    const gathering = gather(view.bureaus, disclosures, index);
    const pages = splitPages(gathering.rows, COMPARED_ROWS);
    return pages.map((page) => ({
      params: { function: view.id, page: namePage(page) },
      props: { view, gathering, page, pages },
    }));
  });
}

/** The pages of each year and phase. */
export async function getYearPaths() {
  const years = groupByYear(await getDisclosures());
  return listYears(years, openSite().archive.index).flatMap((view) => {
    const pages = splitPages(view.rows, COMPARED_ROWS);
    return pages.map((page) => ({
      params: { year: view.folder, page: namePage(page) },
      props: { view, page, pages },
    }));
  });
}

/** The pages of each concept that bureaus are compared in. */
export async function getConceptPaths() {
  const { index, shared } = openSite().archive;
  const { compared } = index;
  const pages = splitPages(compared, COMPARED_ROWS);
  return listComparedConcepts(shared.statutory.concepts, compared).flatMap((concept) =>
    pages.map((page) => ({
      params: { concept: concept.id, page: namePage(page) },
      props: { concept, compared, page, pages },
    })),
  );
}

/** The first page of a list stands at the list's own address. */
export function namePage({ number }: Pick<Page<unknown>, "number">): string | undefined {
  return number === 1 ? undefined : String(number);
}

/** A term as the glossary has it: `entry` explains it in the language that was asked for. */
export type GlossaryTerm = Term &
  CollectionEntry<"glossary">["data"] & { readonly entry: CollectionEntry<"glossary" | "glossaryInEnglish"> };

/** Every term of the glossary, by its Chinese name. */
export async function getGlossary(language: Language): Promise<GlossaryTerm[]> {
  const entries = await getCollection("glossary");
  const inEnglish = new Map(
    language === "en" ? (await getCollection("glossaryInEnglish")).map((entry) => [entry.id, entry]) : [],
  );
  return entries
    .map((entry) => ({
      slug: entry.id,
      ...entry.data,
      ...inEnglish.get(entry.id)?.data,
      entry: inEnglish.get(entry.id) ?? entry,
    }))
    .sort((a, b) => a.term.localeCompare(b.term, "zh"));
}
