import type { Book } from "../reconciliation/book.ts";
import type { Cell } from "../reconciliation/cells.ts";
import { listTableCells, listUncovered } from "../reconciliation/coverage.ts";
import { type Evaluated, findOddities, type OddWording, reconcile } from "../reconciliation/evaluate.ts";
import { makeBook } from "../reconciliation/makeBook.ts";
import { readPrevious } from "../reconciliation/previous.ts";
import type { FindingKind, Status } from "../schema/openData/values.ts";
import { findOwn } from "../schema/own.ts";
import type { Rule } from "../schema/rules.ts";
import { projectPath, scopePath, tablePath } from "./paths.ts";
import { type DisclosureEntry, dataRoot, getShared, readDisclosureEntry } from "./site.ts";
import { getFormat, listScopes, loadScope, type ScopeView } from "./tables.ts";

/** A contradiction in a print: a broken relation, an odd wording, or one that a reader noted. */
export interface Finding {
  readonly id: string;
  readonly kind: FindingKind;
  readonly scope: ScopeView;
  /** The relation that is broken, if it is one. */
  readonly relation: Evaluated | undefined;
  readonly statement: string;
  readonly explanation: string;
}

/** What reconciliation says of one scope. */
export interface Ledger {
  readonly scope: ScopeView;
  readonly rules: readonly Rule[];
  readonly relations: readonly Evaluated[];
  readonly findings: readonly Finding[];
  readonly counts: Readonly<Record<Status, number>>;
  /** Printed amounts of the statutory tables, and those that no relation proves. */
  readonly cells: readonly Cell[];
  readonly uncovered: readonly Cell[];
}

function bookOf(scope: ScopeView): Book {
  const { statutory, facts } = getShared();
  const { records, procurement, assets, facts: stated } = scope.lists;
  const units = scope.id === "department" ? listScopes(scope.entry).filter((id) => id !== "department") : [];
  const tables = scope.tables.map((table) => table.record);
  return makeBook(
    { scope: scope.id, tables, ...records, procurement, assets, facts: stated, restored: scope.restorations },
    statutory,
    facts,
    units.map((id) => bookOf(loadScope(scope.entry, id))),
    readPrevious(dataRoot, scope.entry.id, scope.entry.bureau, scope.entry.fiscalYear, scope.id, getShared()),
  );
}

const ledgers = new WeakMap<ScopeView, Ledger>();

/** The ledger of a scope, made once for as long as the scope is kept. */
export function getLedger(scope: ScopeView): Ledger {
  const ledger = ledgers.get(scope) ?? makeLedger(scope);
  ledgers.set(scope, ledger);
  return ledger;
}

/** The stated changes of a scope against the year before, without the rest of its ledger. */
export function reconcileYears(scope: ScopeView): Evaluated[] {
  return reconcile(
    bookOf(scope),
    getFormat(scope.entry).rules.filter(({ operator }) => operator === "year-change"),
  );
}

function makeLedger(scope: ScopeView): Ledger {
  const { rules } = getFormat(scope.entry);
  const book = bookOf(scope);
  const relations = reconcile(book, rules);
  const counts: Record<Status, number> = { balanced: 0, rounding: 0, mismatch: 0, "not-applicable": 0, "not-evaluated": 0 };
  for (const { result } of relations) counts[result.status] += 1;
  return {
    scope,
    rules,
    relations,
    findings: listFindings(scope, relations, findOddities(book, rules)),
    counts,
    cells: listTableCells(book),
    uncovered: listUncovered(book, relations),
  };
}

function listFindings(scope: ScopeView, relations: readonly Evaluated[], oddities: readonly OddWording[]): Finding[] {
  const { findings, noted } = scope.entry.disclosure;
  const explain = (id: string): string => findings.find((finding) => finding.relation === id)?.explanation ?? "";
  return [
    ...relations
      .filter((relation) => relation.result.status === "mismatch")
      .map((relation) => ({ id: relation.id, kind: "mismatch" as const, scope, relation, statement: relation.statement, explanation: explain(relation.id) })),
    ...oddities.map(({ id, statement }) => ({ id, kind: "wording" as const, scope, relation: undefined, statement, explanation: explain(id) })),
    ...noted
      .filter((note) => note.scope === scope.id)
      .map(({ id, statement, explanation }) => ({ id: `noted.${scope.id}.${id}`, kind: "noted" as const, scope, relation: undefined, statement, explanation })),
  ];
}

/** Where a cell is shown, below the site's base; a figure that is meant and not printed is shown nowhere. */
export function findAddress(scope: ScopeView, cell: Cell): string | undefined {
  const [named = "", place = "", row = ""] = cell.key.split("/");
  const [scopeId = "", year] = named.split("@");
  const entry = year === undefined ? scope.entry : readDisclosureEntry(dataRoot, scope.entry, year);
  if (!entry) return undefined;
  const base = scopePath(entry, scopeId);
  if (findOwn(findOwn(entry.disclosure.scopes, scopeId)?.tables ?? {}, place)) return `${tablePath(entry, scopeId, place)}#${row}`;
  if (place === "facts") return `${base}explanation/#fact-${row}`;
  if (place === "procurement" || place === "assets") return `${base}${place}/#${row}`;
  return findSheetAddress(entry, scopeId, row) ?? (place === "projects" ? `${base}projects/` : undefined);
}

/** The address of a sheet (`sheet-3`) or of one of its indicators (`sheet-3-2`). */
function findSheetAddress(entry: DisclosureEntry, scopeId: string, row: string): string | undefined {
  const [, sheet, indicator] = /^sheet-(\d+)(?:-(\d+))?$/.exec(row) ?? [];
  const project = sheet && loadScope(entry, scopeId).lists.projects.find((candidate) => candidate.sheet_number === sheet);
  return project ? `${projectPath(entry, scopeId, project.id)}${indicator ? `#indicator-${indicator}` : ""}` : undefined;
}
