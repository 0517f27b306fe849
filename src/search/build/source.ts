import type { Archive } from "../../archive/archive.ts";
import type { Contribution } from "../../archive/contribution.ts";
import type { SubjectView } from "../../archive/figures/subjects.ts";
import { listFunctions } from "../../archive/gather/functions.ts";
import { nameScope } from "../../archive/scope/tables.ts";
import { makeTitles } from "../../archive/words/names.ts";
import { findFunctions } from "../../read/functions.ts";
import type { Shared } from "../../read/shared.ts";
import { findOwn } from "../../schema/own.ts";
import { ui } from "../../text/ui.ts";
import { type Entry, type Kind, SEPARATOR, type SearchDocument, type Section } from "../shared/document.ts";
import type { ShortInfo } from "../shared/manifest.ts";
import type { SearchSource } from "./buildIndex.ts";
import { makeScopeDocument } from "./scopeDocument.ts";

/** A term of the glossary, as the search finds it. */
export interface SearchTerm {
  readonly slug: string;
  readonly term: string;
  readonly aliases: readonly string[];
  readonly english: string;
  readonly summary: string;
}

/** The whole site as the search takes it; disclosures in the site's order. */
export function makeSource(archive: Archive, terms: readonly SearchTerm[]): SearchSource {
  const { bureaus, shared } = archive;
  const positions = new Map(bureaus.map(({ id }, index) => [id, index]));
  const tables = new Map(shared.statutory.tables.map((table) => [table.id, table.name]));
  const kinds = ui.search.kinds as Readonly<Record<string, string>>;
  return {
    bureaus: bureaus.map(({ id, bureau }) => ({
      id,
      name: bureau.name,
      known: [...bureau.region.path, bureau.shortName].join(" "),
      functions: findFunctions(shared.functions, bureau).map((each) => each.id),
    })),
    functions: Object.fromEntries(listFunctions(shared, bureaus).map(({ id, name }) => [id, name])),
    titles: makeTitles(ui),
    documents: listDocuments(archive, positions, terms),
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
};

function* listDocuments(
  archive: Archive,
  bureaus: ReadonlyMap<string, number>,
  terms: readonly SearchTerm[],
): Iterable<{ info: ShortInfo; document: SearchDocument }> {
  yield { info: { title: ui.glossary.title, path: "glossary/" }, document: makeTermDocument(terms) };
  yield {
    info: { title: ui.subjects.title, path: "subjects/" },
    document: makeSubjectDocument(archive.index.subjects),
  };
  for (const { entry, lines } of archive.gather(DOCUMENTS)) {
    const info = {
      bureau: bureaus.get(entry.id) ?? 0,
      year: entry.fiscalYear,
      ...(entry.disclosure.phase === "final" && { phase: "final" as const }),
    };
    for (const [code, document] of lines) {
      const unit = { code, name: nameScope(entry, code) };
      yield { info: code === "department" ? info : { ...info, unit }, document };
    }
  }
}

/** What the search finds in each scope of a disclosure. */
export const DOCUMENTS: Contribution<
  Archive,
  readonly (readonly [scope: string, document: SearchDocument])[]
> = {
  name: "documents",
  make: (archive, entry) =>
    archive.readScopes(entry).map((scope) => [scope.id, makeScopeDocument(archive.readLedger(scope))]),
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

/** English names of tables, concepts, subjects, columns and terms. */
function listGlosses({ statutory, glosses }: Shared, terms: readonly SearchTerm[]): SearchSource["glosses"] {
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
  ];
}
