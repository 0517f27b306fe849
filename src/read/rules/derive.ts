import type { FormatTable } from "../../schema/format.ts";
import { findOwn } from "../../schema/own.ts";
import {
  DERIVATIONS,
  type Derivation,
  type DerivedWords,
  type GeneralRules,
  type RuleDraft,
} from "../../schema/ruleFiles.ts";
import { hasReprinted } from "../formats/reprinted.ts";
import { listChanges, listProducts, sumRow } from "./deriveColumns.ts";
import type { Derived } from "./derived.ts";
import { balanceSides, listShareLines } from "./deriveLines.ts";
import { listShares, listSums } from "./sums.ts";
import { hasPrintedTypes, type Vocabulary } from "./vocabulary.ts";

/** What follows from the roles of columns, the parents of lines, the sides and the concepts of a format's tables. */
export function deriveRules(
  general: GeneralRules,
  vocabulary: Vocabulary,
): Readonly<Record<Derivation, readonly RuleDraft[]>> {
  const call = (table: string): string => findOwn(general.short, table) ?? table;
  const { tables, lists } = vocabulary;
  const findFactCells = indexFactCells(vocabulary);
  const all = [...tables, ...lists];
  const derived: Readonly<Record<Derivation, readonly Derived[]>> = {
    trees: ofTables("tree-sum", tables),
    blocks: lists.flatMap((list) =>
      hasSums(list) ? [{ ids: { table: list.id }, rule: { operator: "tree-sum", tables: [list.id] } }] : [],
    ),
    totals: all.flatMap((table) => listSums(table).map((sum) => sumRow(sum, "equal", call))),
    products: all.flatMap(listProducts),
    changes: all.flatMap((table) => listChanges(table, "change", call)),
    rates: all.flatMap((table) => listChanges(table, "rate", call)),
    completions: all.flatMap((table) => listChanges(table, "completion", call)),
    shares: all.flatMap((table) => listShares(table).map((sum) => sumRow(sum, "at-most", call))),
    "share-lines": all.flatMap((table) => listShareLines(table, call, vocabulary)),
    "share-rows": ofTables(
      "tree-share",
      tables.filter(({ parts }) => parts.some((part) => part.items && hasPrintedTypes(part))),
    ),
    sides: tables.flatMap((table) => balanceSides(table, call, vocabulary)),
    units: ofTables("units-sum", tables),
    reprints: ofTables("reprint", tables.filter(hasReprinted)),
    facts: vocabulary.kinds.flatMap(({ id }) => {
      const cells = findFactCells(id);
      return cells ? [{ ids: { fact: id }, rule: { operator: "facts", fact: id, cells, named: false } }] : [];
    }),
    years: vocabulary.kinds.flatMap(({ id, changeOf = "" }) => {
      const cells = findFactCells(changeOf);
      return cells ? [{ ids: { fact: changeOf }, rule: { operator: "year-change", change: id, cells } }] : [];
    }),
  };
  const finish = (kind: Derivation): RuleDraft[] => {
    const words = general.derived[kind];
    const taken = new Set<string>();
    if (!words) return [];
    return derived[kind].map((each) => {
      const draft = makeDraft(general, words, each);
      // The parts of a table may have the same columns.
      const id = taken.has(draft.id) && each.block ? `${draft.id}-${each.block}` : draft.id;
      taken.add(id);
      return { ...draft, id };
    });
  };
  return Object.fromEntries(DERIVATIONS.map((kind) => [kind, finish(kind)])) as Record<
    Derivation,
    RuleDraft[]
  >;
}

function makeDraft(
  general: GeneralRules,
  { id: pattern, ...words }: DerivedWords,
  { ids, names = {}, rule }: Derived,
): RuleDraft {
  const id = fillNames(pattern, ids);
  const filled = Object.fromEntries(
    Object.entries(words).map(([key, text]) => [key, fillNames(text ?? "", names)]),
  );
  return { ...filled, ...rule, id: findOwn(general.ids, id) ?? id } as RuleDraft;
}

function fillNames(text: string, names: Readonly<Record<string, string>>): string {
  return text.replace(/\{([a-z]+)\}/g, (placeholder, name: string) => findOwn(names, name) ?? placeholder);
}

function ofTables(operator: string, tables: readonly FormatTable[]): Derived[] {
  return tables.length > 0 ? [{ ids: {}, rule: { operator, tables: tables.map(({ id }) => id) } }] : [];
}

/** Whether rows of a list are sums of others: it tells which, or has lines that are part of a total. */
const hasSums = ({ parts }: FormatTable): boolean =>
  parts.some(({ sums, lines }) => sums || lines.some(({ type }) => type === "total"));

/** Finds the cells that a kind of stated figure repeats: those that rules name for it, else those of its concept. */
function indexFactCells({
  facts,
  kinds,
  statutory,
}: Vocabulary): (id: string) => readonly string[] | undefined {
  const conceptOf = new Map(kinds.map(({ id, concept }) => [id, concept]));
  const known = new Set(statutory.concepts.map(({ id }) => id));
  return (id) => {
    const concept = conceptOf.get(id) ?? id;
    return findOwn(facts, id) ?? (known.has(concept) ? [`concept:${concept}`] : undefined);
  };
}
