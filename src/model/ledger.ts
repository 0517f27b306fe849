import type { Book } from "../reconciliation/book.ts";
import type { Cell } from "../reconciliation/cells.ts";
import { listTableCells, listUncovered } from "../reconciliation/coverage.ts";
import { type Evaluated, findOddities, type OddWording, reconcile } from "../reconciliation/evaluate.ts";
import { makeBook } from "../reconciliation/makeBook.ts";
import type { Status } from "../reconciliation/relation.ts";
import type { Rule } from "../schema/rules.ts";
import { projectPath, scopePath, tablePath } from "./paths.ts";
import { getShared } from "./site.ts";
import { getFormat, listScopes, loadScope, type ScopeView } from "./tables.ts";

export type FindingKind = "mismatch" | "wording" | "noted";

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
  readonly amounts: number;
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
  );
}

let last: { scope: ScopeView; ledger: Ledger } | undefined;

/** The ledger of a scope; the last one is kept, because the pages of a scope follow each other. */
export function getLedger(scope: ScopeView): Ledger {
  if (last?.scope !== scope) last = { scope, ledger: makeLedger(scope) };
  return last.ledger;
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
    amounts: listTableCells(book).length,
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
  const [scopeId = "", place = "", row = ""] = cell.key.split("/");
  const own = scopeId === scope.id ? scope : loadScope(scope.entry, scopeId);
  const base = scopePath(own.entry, own.id);
  if (own.tables.some((table) => table.id === place)) return `${tablePath(own.entry, own.id, place)}#${row}`;
  if (place === "facts") return `${base}explanation/#fact-${row}`;
  if (place === "procurement" || place === "assets") return `${base}${place}/#${row}`;
  const [, sheet, indicator] = /^sheet-(\d+)(?:-(\d+))?$/.exec(row) ?? [];
  const project = own.lists.projects.find((candidate) => candidate.sheet_number === sheet);
  if (!project) return place === "projects" ? `${base}projects/` : undefined;
  return `${projectPath(own.entry, own.id, project.id)}${indicator ? `#indicator-${indicator}` : ""}`;
}
