import {
  factAnchor,
  findingAnchor,
  indicatorAnchor,
  listPage,
  scopePath,
  tablePath,
} from "../../archive/paths/paths.ts";
import type { Ledger } from "../../archive/scope/ledger.ts";
import type { PartView, ScopeView, TableView } from "../../archive/scope/tables.ts";
import { writeFinding } from "../../archive/words/findingText.ts";
import { partTitle, scopeTitle } from "../../archive/words/names.ts";
import { isAmount } from "../../money.ts";
import type { Row } from "../../read/csv/rows.ts";
import { printTarget } from "../../read/targets.ts";
import { findWhole, isFigure, isMeasure } from "../../schema/format/columns.ts";
import type { Column, Part } from "../../schema/format/part.ts";
import { isListTable } from "../../schema/lists.ts";
import { findOwn } from "../../schema/own.ts";
import { ui } from "../../text/ui.ts";
import type { Entry, Kind, SearchDocument, Section } from "../shared/document.ts";
import { type EntryParts, makeEntry, makeMeasure } from "./entries.ts";
import { listExplanation, readPassages } from "./prose.ts";
import { listScopePages } from "./sitePages.ts";

/** Everything of one scope that can be found: of what is found as well, the first comes first. */
export function makeScopeDocument({ scope, findings }: Ledger): SearchDocument {
  const sections = [
    listTables(scope),
    // Before the rows of tables that name them, too.
    ...listProjects(scope),
    ...scope.tables.flatMap((table) => table.parts.map((part) => listRows(scope, table, part))),
    ...listIndicators(scope),
    ...scope.listTables.flatMap((list) => listListRows(scope, list)),
    listFacts(scope),
    listFindings(scope, findings),
    ...listExplanation(scope),
    listScopePages(scope),
  ];
  return { sections: sections.filter((section) => section.entries.length > 0) };
}

function listTables(scope: ScopeView): Section {
  const lists = scope.listTables.flatMap(({ id, title }): Entry[] =>
    isListTable(id) && title !== "" ? [[`${listPage(id)}/`, title, "", []]] : [],
  );
  const entries = [
    ...scope.tables.map((table): Entry => [`${table.id}/`, table.title, "", [], table.name]),
    ...lists,
  ];
  return {
    kind: "table",
    place: "table",
    title: scopeTitle(ui, scope),
    path: scopePath(scope.entry, scope.id),
    unit: "",
    measures: [],
    entries,
  };
}

/** The rows of one side of a table; where it has several measures, each is also found by its heading, on the row of the whole table. */
function listRows(scope: ScopeView, table: TableView, { part, rows }: PartView): Section {
  const measures = part.columns.filter(isMeasure);
  const whole = rows.find((row) => row.type === "total") ?? (rows.length === 1 ? rows[0] : undefined);
  const amountOf = (row: Row, { id }: Column): string =>
    isAmount(row.cells[id] ?? "") ? (row.cells[id] ?? "") : "";
  return {
    kind: "row",
    place: table.id,
    title: partTitle(ui, table.name, table, part),
    path: tablePath(scope.entry, scope.id, table.id),
    unit: table.unit,
    measures: measures.map((column) => makeMeasure(column.heading.join("/"), column.unit)),
    entries: [
      ...rows.map((row) =>
        makeEntry({
          anchor: `#${row.id}`,
          // Where a column of codes says 合计, that is the row's name.
          name: row.label || row.unitName || row.pairedLabel || row.thirdLabel || row.code,
          codes: listCodes(row),
          amounts: measures.map((column) => amountOf(row, column)),
          more: [row.pairedLabel, row.thirdLabel, row.unitName, row.category],
        }),
      ),
      ...(whole && measures.length > 1 ? measures.filter((column) => amountOf(whole, column)) : []).map(
        (column) =>
          makeEntry({
            anchor: `#${whole?.id}`,
            name: column.heading.join("/"),
            amounts: measures.map((other) => (whole && other === column ? amountOf(whole, other) : "")),
          }),
      ),
    ],
  };
}

const listCodes = ({ code, pairedCode, thirdCode, unitCode }: Row): string[] =>
  [code, pairedCode, thirdCode, unitCode].filter((each) => /\d/.test(each));

/** A list of a scope, with a page of its own. Entries say their units themselves. */
function makeList(
  scope: ScopeView,
  list: Pick<Section, "kind" | "place" | "title" | "measures">,
  page: string,
  entries: readonly EntryParts[],
): Section {
  return {
    ...list,
    path: scopePath(scope.entry, scope.id) + page,
    unit: "",
    entries: entries.map(makeEntry),
  };
}

function listProjects(scope: ScopeView): Section[] {
  const parts = Map.groupBy(scope.lists.projects, ({ part }) => part);
  return [...parts].map(([part, projects]) => {
    const figures = part.columns.filter((column) => isFigure(column) || column.role === "plan");
    const entries = projects.map(({ id, name, code, row, unit }) => {
      const amounts = figures.map((column) => row.cells[column.id] ?? "");
      return { anchor: `${id}/`, name, codes: [code], amounts, more: listTexts(scope, part, row), unit };
    });
    const measures = figures.map(({ heading }) => makeMeasure(heading.join("/")));
    return makeList(
      scope,
      { kind: "project", place: "projects", title: ui.projects.title, measures },
      "projects/",
      entries,
    );
  });
}

/** Columns of words by which a sheet or an indicator is found. */
const TEXTS: readonly Column["role"][] = ["prose", "text", "summary"];

const listTexts = (scope: ScopeView, { columns }: Part, { cells }: Row): string[] =>
  columns.flatMap(({ id, role }) => {
    const text = cells[id] ?? "";
    if (role === "summary") return readPassages(scope, text).map((passage) => passage.text);
    return TEXTS.includes(role) ? [text] : [];
  });

/** A target that says more than a number and its unit is found by its words (3个月内). */
const WORDS = /\p{Script=Han}{2}/u;

function listIndicators(scope: ScopeView): Section[] {
  return scope.lists.projects.map((project) => {
    const entries = project.indicators.map(({ part, row }) => {
      const target = printTarget(part, row);
      const more = [...listTexts(scope, part, row), ...(WORDS.test(target) ? [target] : [])];
      return { anchor: `#${indicatorAnchor(row.number)}`, name: row.label, amounts: [target], more };
    });
    const list = {
      kind: "indicator",
      place: "indicators",
      title: project.name,
      measures: [makeMeasure(ui.projects.value)],
    } as const;
    return makeList(scope, list, `projects/${project.id}/`, entries);
  });
}

/** What hits in the lists that have pages of their own are. */
const LIST_KINDS: Readonly<Partial<Record<string, Kind>>> = {
  procurement: "procurement",
  assets: "asset",
  units: "unit",
};

/** A list that the format describes: its rows are found by what they list and by their labels, the whole amount of each first. */
function listListRows(scope: ScopeView, list: TableView): Section[] {
  const { id } = list;
  const kind = findOwn(LIST_KINDS, id);
  if (!isListTable(id) || !kind) return [];
  return list.parts.flatMap(({ part, rows }) => {
    const whole = findWhole(part);
    const figures = part.columns.filter(isFigure).sort((a, b) => Number(b === whole) - Number(a === whole));
    const codes = part.columns.filter(({ role }) => role === "catalogue-code" || role === "unit-code");
    const page = `${listPage(id)}/`;
    // Lines with counts in other units stand in a section of their own.
    return [...Map.groupBy(rows, ({ countUnit }) => countUnit)].map(([countUnit, group]) => {
      const measures = figures.map(({ heading, role }) =>
        makeMeasure(heading.at(-1) ?? "", role === "count" ? countUnit : undefined),
      );
      const entries = group.map((row) => ({
        anchor: `#${row.id}`,
        name: row.item || row.label || row.category,
        codes: [...listCodes(row), ...codes.map((column) => row.cells[column.id] ?? "")],
        amounts: figures.map((column) => row.cells[column.id] ?? ""),
        more: [row.label, row.category, row.pairedLabel, row.thirdLabel, ...listTexts(scope, part, row)],
        unit: figures.length > 0 ? row.unit || list.unit : "",
      }));
      return makeList(scope, { kind, place: id, title: ui[listPage(id)].title, measures }, page, entries);
    });
  });
}

function listFacts(scope: ScopeView): Section {
  const names = new Map(scope.entry.shared.facts.keys.map((key) => [key.id, key.name]));
  const entries = scope.lists.facts.map(({ fact_id, label, value, key, unit }) => ({
    anchor: `#${factAnchor(fact_id)}`,
    name: label,
    amounts: [value],
    more: [names.get(key) ?? ""],
    unit,
  }));
  return makeList(
    scope,
    { kind: "fact", place: "facts", title: ui.disclosure.explanation, measures: [makeMeasure("")] },
    "explanation/",
    entries,
  );
}

function listFindings(scope: ScopeView, findings: Ledger["findings"]): Section {
  const entries = findings.map((finding) => ({
    anchor: `#${findingAnchor(finding.id)}`,
    name: writeFinding(ui, "zh", finding),
    more: [finding.explanation],
  }));
  return makeList(
    scope,
    { kind: "finding", place: "findings", title: ui.findings.title, measures: [] },
    "reconciliation/",
    entries,
  );
}
