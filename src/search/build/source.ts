import type { Archive } from "../../archive/archive.ts";
import type { Contribution } from "../../archive/contribution.ts";
import type { SubjectView } from "../../archive/figures/subjects.ts";
import { listFunctions } from "../../archive/gather/functions.ts";
import { nameScope } from "../../archive/scope/tables.ts";
import { makeTitles } from "../../archive/words/names.ts";
import { findFunctions } from "../../read/functions.ts";
import type { Shared } from "../../read/shared.ts";
import { findOwn } from "../../schema/own.ts";
import { TEXTS } from "../../text/text.ts";
import { ui } from "../../text/ui.ts";
import { type Entry, type Kind, SEPARATOR, type SearchDocument, type Section } from "../shared/document.ts";
import { stripLevel } from "../shared/question/lexicon.ts";
import type { SearchSource, SourceDocument } from "./buildIndex.ts";
import { spell } from "./names.ts";
import { listFunctionWords, listMeanings } from "./phrases.ts";
import { makeProseDocument, type SearchPage } from "./prose.ts";
import { makeScopeDocument } from "./scopeDocument.ts";
import { listSitePages, makePageDocument } from "./sitePages.ts";
import { listScattered, listTopicFigures } from "./topicFigures.ts";
import { listTopics } from "./topics.ts";

/** A term of the glossary, as the search finds it. */
export interface SearchTerm {
  readonly slug: string;
  readonly term: string;
  readonly aliases: readonly string[];
  readonly english: string;
  readonly summary: string;
  /** Its explanation in Markdown. */
  readonly body?: string;
}

/** The whole site as the search takes it; disclosures in the site's order. */
export function makeSource(
  archive: Archive,
  terms: readonly SearchTerm[],
  pages: readonly SearchPage[],
): SearchSource {
  const { bureaus, shared } = archive;
  const positions = new Map(bureaus.map(({ id }, index) => [id, index]));
  const tables = new Map(shared.statutory.tables.map((table) => [table.id, table.name]));
  const kinds = ui.search.kinds as Readonly<Record<string, string>>;
  const functions = listFunctions(shared, bureaus);
  return {
    bureaus: bureaus.map(({ id, bureau }) => ({
      id,
      name: bureau.name,
      known: [...bureau.region.path, bureau.shortName].join(" "),
      spelled: bureau.region.path.map((place) => spell(stripLevel(place)).join("")),
      functions: findFunctions(shared.functions, bureau).map((each) => each.id),
    })),
    functions: Object.fromEntries(functions.map(({ id, name }) => [id, name])),
    functionWords: listFunctionWords(shared, functions),
    meanings: listMeanings(shared),
    titles: makeTitles(ui),
    topics: listTopics(archive),
    documents: listDocuments(archive, positions, terms, pages),
    describePlace: (id) => {
      const table = tables.get(id);
      const kind: Kind = table === undefined ? (findOwn<Kind>(PLACE_KINDS, id) ?? "row") : "row";
      return { kind, name: table ?? kinds[kind] ?? id };
    },
    everyday: shared.everyday,
    glosses: listGlosses(shared, terms),
  };
}

/** Places that are no tables. */
const PLACE_KINDS: Readonly<Record<string, Kind>> = {
  table: "table",
  projects: "project",
  indicators: "indicator",
  procurement: "procurement",
  assets: "asset",
  units: "unit",
  facts: "fact",
  findings: "finding",
  terms: "term",
  subjects: "subject",
  pages: "page",
  prose: "prose",
};

function* listDocuments(
  archive: Archive,
  bureaus: ReadonlyMap<string, number>,
  terms: readonly SearchTerm[],
  pages: readonly SearchPage[],
): Iterable<SourceDocument> {
  yield {
    info: { title: ui.glossary.title, path: "glossary/" },
    document: makeTermDocument(terms),
    figures: [],
    scattered: [],
  };
  yield {
    info: { title: ui.subjects.title, path: "subjects/" },
    document: makeSubjectDocument(archive.index.subjects),
    figures: [],
    scattered: [],
  };
  yield {
    info: { title: ui.browse.title, path: "browse/" },
    document: makePageDocument(archive),
    figures: [],
    scattered: [],
  };
  for (const { entry, lines } of archive.gather(DOCUMENTS)) {
    const info = {
      bureau: bureaus.get(entry.id) ?? 0,
      year: entry.fiscalYear,
      ...(entry.disclosure.phase === "final" && { phase: "final" as const }),
    };
    for (const { scope, ...line } of lines) {
      const unit = { code: scope, name: nameScope(entry, scope) };
      yield { info: scope === "department" ? info : { ...info, unit }, ...line };
    }
  }
  // Behind all else: what only speaks of a thing comes after the thing.
  yield {
    info: { title: ui.nav.about, path: "about/" },
    document: makeProseDocument(pages, terms),
    figures: [],
    scattered: [],
  };
}

/** What the search finds in a scope of a disclosure, and answers questions by. */
interface ScopeLine extends Pick<SourceDocument, "document" | "figures" | "scattered"> {
  readonly scope: string;
}

export const DOCUMENTS: Contribution<Archive, readonly ScopeLine[]> = {
  name: "documents",
  make: (archive, entry) =>
    archive.readScopes(entry).map((scope) => ({
      scope: scope.id,
      document: makeScopeDocument(archive.readLedger(scope)),
      figures: listTopicFigures(scope),
      scattered: listScattered(scope),
    })),
};

function makeTermDocument(terms: readonly SearchTerm[]): SearchDocument {
  const entries = terms.map(
    ({ slug, term, aliases, summary }) =>
      [`#${slug}`, term, "", [], [...aliases, summary].join(SEPARATOR)] as const,
  );
  return {
    sections: [
      {
        kind: "term",
        place: "terms",
        title: ui.glossary.title,
        path: "glossary/",
        unit: "",
        measures: [],
        entries,
      },
    ],
  };
}

function makeSubjectDocument(subjects: readonly SubjectView[]): SearchDocument {
  const sections = [...Map.groupBy(subjects, ({ kind }) => kind)].map(([kind, all]): Section => {
    const entries = all.map(
      ({ code, name, names }): Entry => [
        `${code}/`,
        name,
        code,
        [],
        names.filter((other) => other !== name).join(SEPARATOR),
      ],
    );
    return {
      kind: "subject",
      place: "subjects",
      title: ui.kinds[kind],
      path: "subjects/",
      unit: "",
      measures: [],
      entries,
    };
  });
  return { sections };
}

/** English names of tables, concepts, subjects, columns, terms and the site's own lists. */
function listGlosses({ statutory, glosses }: Shared, terms: readonly SearchTerm[]): SearchSource["glosses"] {
  const english = listSitePages(TEXTS.en.ui);
  return [
    // What a format brings along has no English of its own.
    ...[...statutory.tables, ...statutory.concepts]
      .filter(({ name, english }) => english !== name)
      .map(({ name, english }) => ({ name, english: [english] })),
    ...[...glosses.values()].map(({ chinese, english, aliases }) => ({
      name: chinese,
      english: [english, ...aliases.split(";").filter(Boolean)],
    })),
    ...terms.map(({ term, english }) => ({ name: term, english: [english] })),
    ...listSitePages(ui).map(({ title }, index) => ({ name: title, english: [english[index]?.title ?? ""] })),
  ];
}
