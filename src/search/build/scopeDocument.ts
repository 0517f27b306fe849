import { getLedger } from "../../model/ledger.ts";
import { scopeTitle } from "../../model/names.ts";
import { findingAnchor, scopePath, tablePath } from "../../model/paths.ts";
import { getShared } from "../../model/site.ts";
import type { PartView, ScopeView, TableView } from "../../model/tables.ts";
import { isAmount } from "../../money.ts";
import { type Column, isMeasure } from "../../schema/format.ts";
import { PLAN_FIELDS } from "../../schema/lists.ts";
import { fill } from "../../text/text.ts";
import { ui } from "../../text/ui.ts";
import { type Entry, type Measure, SEPARATOR, type SearchDocument, type Section } from "../shared/document.ts";

/** Everything of one scope that can be found, in the order of its pages. */
export function makeScopeDocument(scope: ScopeView): SearchDocument {
  const sections = [
    listTables(scope),
    ...scope.tables.flatMap((table) => table.parts.map((part) => listRows(scope, table, part))),
    listProjects(scope),
    ...listIndicators(scope),
    listProcurement(scope),
    ...listAssets(scope),
    listUnits(scope),
    listFacts(scope),
    listFindings(scope),
  ];
  return { sections: sections.filter((section) => section.entries.length > 0) };
}

function listTables(scope: ScopeView): Section {
  const entries = scope.tables.map((table): Entry => [`${table.id}/`, table.title, "", [], table.name]);
  return { kind: "table", place: "table", title: scopeTitle(scope), path: scopePath(scope.entry, scope.id), unit: "", measures: [], entries };
}

/** The rows of one side of a table; where it has several measures, each is also found by its heading, on the row of the whole table. */
function listRows(scope: ScopeView, table: TableView, { part, rows }: PartView): Section {
  const measures = part.columns.filter(isMeasure);
  const whole = rows.find((row) => row.type === "total") ?? (rows.length === 1 ? rows[0] : undefined);
  const amountsOf = (cells: Readonly<Record<string, string>>, of: readonly Column[]): string[] =>
    trimEnd(of.map((column) => (isAmount(cells[column.id] ?? "") ? (cells[column.id] ?? "") : "")));
  return {
    kind: "row",
    place: table.id,
    title: part.side ? fill(ui.table.side, { title: table.name, side: ui.sides[part.side] }) : table.name,
    path: tablePath(scope.entry, scope.id, table.id),
    unit: table.unit,
    measures: measures.map((column) => makeMeasure(column.heading.join("/"), column.unit)),
    entries: [
      ...rows.map((row) =>
        makeEntry(`#${row.id}`, row.label || row.unitName || row.pairedLabel, [row.code, row.pairedCode, row.unitCode], amountsOf(row.cells, measures), [
          row.pairedLabel,
          row.unitName,
          row.category,
        ]),
      ),
      ...(whole && measures.length > 1
        ? measures.flatMap((column, index): Entry[] => {
            const amount = whole.cells[column.id] ?? "";
            return isAmount(amount) ? [makeEntry(`#${whole.id}`, column.heading.join("/"), [], [...Array(index).fill(""), amount])] : [];
          })
        : []),
    ],
  };
}

function listProjects(scope: ScopeView): Section {
  const t = ui.projects;
  const money = ["budget", "fiscal", "special_account", "unit_funds", "other"] as const;
  return {
    kind: "project",
    place: "projects",
    title: t.title,
    path: `${scopePath(scope.entry, scope.id)}projects/`,
    unit: "",
    measures: [...money.map((field) => makeMeasure(t[field])), ...PLAN_FIELDS.map(() => makeMeasure(t.plan))],
    entries: scope.lists.projects.map((project) =>
      makeEntry(
        `${project.id}/`,
        project.project_name,
        [project.project_code],
        trimEnd([...money, ...PLAN_FIELDS].map((field) => project[field])),
        [],
        project.unit,
      ),
    ),
  };
}

function listIndicators(scope: ScopeView): Section[] {
  return scope.lists.projects.map((project) => ({
    kind: "indicator" as const,
    place: "indicators",
    title: project.project_name,
    path: `${scopePath(scope.entry, scope.id)}projects/${project.id}/`,
    unit: "",
    measures: [makeMeasure(ui.projects.value)],
    entries: project.indicators.map((indicator) =>
      makeEntry(`#indicator-${indicator.row_number}`, indicator.level3, [], trimEnd([indicator.value]), [indicator.description, indicator.basis]),
    ),
  }));
}

function listProcurement(scope: ScopeView): Section {
  const t = ui.procurement;
  const measures = ["total", "project_budget", "quantity", "unit_price", "general", "sme_share"] as const;
  return {
    kind: "procurement",
    place: "procurement",
    title: t.title,
    path: `${scopePath(scope.entry, scope.id)}procurement/`,
    unit: "",
    measures: measures.map((field) => makeMeasure(t.columns[field], field === "quantity" ? "" : undefined)),
    entries: scope.lists.procurement.map((line, index) =>
      makeEntry(
        `#row-${index + 1}`,
        line.item || line.project_name,
        [line.catalogue_code],
        trimEnd(measures.map((field) => line[field])),
        [line.project_name],
        line.unit,
      ),
    ),
  };
}

/** Lines with other units stand in a section of their own. */
function listAssets(scope: ScopeView): Section[] {
  const t = ui.assets;
  const lines = scope.lists.assets.map((line, index) => ({ ...line, anchor: `#row-${index + 1}` }));
  return [...Map.groupBy(lines, ({ unit, quantity_unit }) => `${unit}/${quantity_unit}`).values()].map((group) => ({
    kind: "asset",
    place: "assets",
    title: t.title,
    path: `${scopePath(scope.entry, scope.id)}assets/`,
    unit: "",
    measures: [makeMeasure(t.columns.value, group[0]?.unit), makeMeasure(t.columns.quantity, group[0]?.quantity_unit)],
    entries: group.map((line) => makeEntry(line.anchor, line.item, [], trimEnd([line.value, line.quantity]))),
  }));
}

function listUnits(scope: ScopeView): Section {
  return {
    kind: "unit",
    place: "units",
    title: ui.organization.title,
    path: `${scopePath(scope.entry, scope.id)}organization/`,
    unit: "",
    measures: [],
    entries: scope.lists.units.map((unit, index) => makeEntry(`#row-${index + 1}`, unit.unit_name, [unit.unit_code], [])),
  };
}

function listFacts(scope: ScopeView): Section {
  const names = new Map(getShared().facts.keys.map((key) => [key.id, key.name]));
  return {
    kind: "fact",
    place: "facts",
    title: ui.disclosure.explanation,
    path: `${scopePath(scope.entry, scope.id)}explanation/`,
    unit: "",
    measures: [makeMeasure("")],
    entries: scope.lists.facts.map((fact) => makeEntry(`#fact-${fact.fact_id}`, fact.label, [], [fact.value], [names.get(fact.key) ?? ""], fact.unit)),
  };
}

function listFindings(scope: ScopeView): Section {
  return {
    kind: "finding",
    place: "findings",
    title: ui.findings.title,
    path: `${scopePath(scope.entry, scope.id)}reconciliation/`,
    unit: "",
    measures: [],
    entries: getLedger(scope).findings.map((finding) => makeEntry(`#${findingAnchor(finding.id)}`, finding.statement, [], [], [finding.explanation])),
  };
}

function makeMeasure(name: string, unit?: string): Measure {
  return unit === undefined ? { name } : { name, unit };
}

function makeEntry(anchor: string, name: string, codes: readonly string[], amounts: readonly string[], more: readonly string[] = [], unit = ""): Entry {
  const others = [...new Set(more)].filter((text) => text && text !== name).join(SEPARATOR);
  const code = [...new Set(codes)].filter(Boolean).join(" ");
  return unit ? [anchor, name, code, amounts, others, unit] : others ? [anchor, name, code, amounts, others] : [anchor, name, code, amounts];
}

function trimEnd(amounts: readonly string[]): string[] {
  const last = amounts.findLastIndex((amount) => amount !== "");
  return amounts.slice(0, last + 1);
}
