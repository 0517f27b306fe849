import { type FormatTable, isMeasure } from "../../schema/format.ts";
import { findOwn } from "../../schema/own.ts";
import { DERIVATIONS, type Derivation, type GeneralRules, type RuleDraft } from "../../schema/ruleFiles.ts";
import { stripNumbering } from "../../text/labels.ts";
import { toSlug } from "./expand.ts";
import { listShares, listSums, type Sum } from "./sums.ts";
import { findWhole, nameTable, type Vocabulary } from "./vocabulary.ts";

/** A rule without its words: what its id and sentences are made of, and what its operator takes. */
interface Derived {
  /** Parts of the id by their placeholders. */
  readonly ids: Readonly<Record<string, string>>;
  /** Words for the placeholders of its sentences. */
  readonly names?: Readonly<Record<string, string>>;
  readonly rule: Readonly<Record<string, unknown>>;
}

/** What follows from the roles of columns, the parents of lines, the sides and the concepts of a format's tables. */
export function deriveRules(general: GeneralRules, vocabulary: Vocabulary): Readonly<Record<Derivation, readonly RuleDraft[]>> {
  const call = (table: string): string => findOwn(general.short, table) ?? table;
  const { tables, lists } = vocabulary;
  const findFactCells = indexFactCells(vocabulary);
  const all = [...tables, ...lists];
  const derived: Readonly<Record<Derivation, readonly Derived[]>> = {
    trees: ofTables("tree-sum", tables),
    blocks: lists.flatMap((list) => (hasSums(list) ? [{ ids: { table: list.id }, rule: { operator: "tree-sum", tables: [list.id] } }] : [])),
    totals: all.flatMap((table) => listSums(table).map((sum) => sumRow(sum, "equal", call))),
    products: all.flatMap(listProducts),
    shares: all.flatMap((table) => listShares(table).map((sum) => sumRow(sum, "at-most", call))),
    "share-lines": all.flatMap((table) => listShareLines(table, call, vocabulary)),
    sides: tables.flatMap((table) => balanceSides(table, call, vocabulary)),
    units: ofTables("units-sum", tables),
    facts: vocabulary.kinds.flatMap(({ id }) => {
      const cells = findFactCells(id);
      return cells ? [{ ids: { fact: id }, rule: { operator: "facts", fact: id, cells, named: false } }] : [];
    }),
    years: vocabulary.kinds.flatMap(({ id, changeOf = "" }) => {
      const cells = findFactCells(changeOf);
      return cells ? [{ ids: { fact: changeOf }, rule: { operator: "year-change", change: id, cells } }] : [];
    }),
  };
  const finish = (kind: Derivation): RuleDraft[] => derived[kind].map((each) => makeDraft(general, kind, each));
  return Object.fromEntries(DERIVATIONS.map((kind) => [kind, finish(kind)])) as Record<Derivation, RuleDraft[]>;
}

function makeDraft(general: GeneralRules, kind: Derivation, { ids, names = {}, rule }: Derived): RuleDraft {
  const { id: pattern, ...words } = general.derived[kind];
  const id = fillNames(pattern, ids);
  const filled = Object.fromEntries(Object.entries(words).map(([key, text]) => [key, fillNames(text ?? "", names)]));
  return { ...filled, ...rule, id: findOwn(general.ids, id) ?? id } as RuleDraft;
}

function fillNames(text: string, names: Readonly<Record<string, string>>): string {
  return text.replace(/\{([a-z]+)\}/g, (placeholder, name: string) => findOwn(names, name) ?? placeholder);
}

function ofTables(operator: string, tables: readonly FormatTable[]): Derived[] {
  return tables.length > 0 ? [{ ids: {}, rule: { operator, tables: tables.map(({ id }) => id) } }] : [];
}

const sideOf = ({ table, part }: Pick<Sum, "table" | "part">): Readonly<Record<string, string>> => (table.parts.length > 1 ? { side: part.side } : {});

function sumRow({ table, part, column, parts }: Sum, compare: "equal" | "at-most", call: (table: string) => string): Derived {
  const ids = { table: call(table.id), measure: toSlug(column.id) };
  return { ids, rule: { operator: "row-sum", table: table.id, total: column.id, parts, ...sideOf({ table, part }), compare } };
}

/** Whether rows of a list are sums of others: it tells which, or has lines that are part of a total. */
const hasSums = ({ parts }: FormatTable): boolean => parts.some(({ sums, lines }) => sums || lines.some(({ type }) => type === "total"));

/** Columns that are the product of two others. */
function listProducts(table: FormatTable): Derived[] {
  return table.parts.flatMap((part) =>
    part.columns.flatMap(({ id, productOf }) => {
      const rule = { operator: "product", table: table.id, factors: productOf, product: id, ...sideOf({ table, part }) };
      return productOf ? [{ ids: { table: table.id, measure: toSlug(id) }, rule }] : [];
    }),
  );
}

/** Lines 其中, each at most the line that it is part of. */
function listShareLines(table: FormatTable, call: (table: string) => string, vocabulary: Vocabulary): Derived[] {
  return table.parts.flatMap((part) =>
    part.lines.flatMap((line) => {
      const parent = part.lines.find(({ id }) => id === line.parent);
      if (line.type !== "of-which" || !parent) return [];
      const names = { table: nameTable(vocabulary, table.id) ?? table.id, line: line.label, parent: stripNumbering(parent.label) };
      return part.columns.filter(isMeasure).map(({ id: measure }) => {
        const cells = (id: string): string[] => [`${table.id}${part.side && `.${part.side}`}[${id}]/${measure}`];
        const ids = { table: call(table.id), line: line.id, measure: toSlug(measure) };
        return { ids, names, rule: { operator: "at-most", left: cells(line.id), right: cells(parent.id) } };
      });
    }),
  );
}

/** The totals of both sides of a side-by-side table. */
function balanceSides(table: FormatTable, call: (table: string) => string, vocabulary: Vocabulary): Derived[] {
  const [left, right] = (["revenue", "expenditure"] as const).map((side) => {
    const part = table.parts.find((candidate) => candidate.side === side);
    const totals = part?.lines.filter(({ type }) => type === "total") ?? [];
    const measure = part && findWhole(part)?.id;
    const [line] = totals;
    return line && measure && totals.length === 1 ? { label: line.label, cells: [`${table.id}.${side}[${line.id}]/${measure}`] } : undefined;
  });
  if (!left || !right) return [];
  const names = { table: nameTable(vocabulary, table.id) ?? table.id, left: left.label, right: right.label };
  return [{ ids: { table: call(table.id) }, names, rule: { operator: "equal", left: left.cells, right: right.cells } }];
}

/** Finds the cells that a kind of stated figure repeats: those that rules name for it, else those of its concept. */
function indexFactCells({ facts, kinds, statutory }: Vocabulary): (id: string) => readonly string[] | undefined {
  const conceptOf = new Map(kinds.map(({ id, concept }) => [id, concept]));
  const known = new Set(statutory.concepts.map(({ id }) => id));
  return (id) => {
    const concept = conceptOf.get(id) ?? id;
    return findOwn(facts, id) ?? (known.has(concept) ? [`concept:${concept}`] : undefined);
  };
}
