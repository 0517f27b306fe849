import { blockOf, findWhole, isMeasure } from "../../schema/format/columns.ts";
import type { Line, Part } from "../../schema/format/part.ts";
import type { ChangeRole } from "../../schema/format/roles.ts";
import type { FormatTable } from "../../schema/format.ts";
import { findOwn } from "../../schema/own.ts";
import {
  DERIVATIONS,
  type Derivation,
  type DerivedWords,
  type GeneralRules,
  type RuleDraft,
} from "../../schema/ruleFiles.ts";
import { stripNumbering } from "../../text/labels.ts";
import { fillYears } from "../formats/printTable.ts";
import { hasReprinted } from "../formats/reprinted.ts";
import { toSlug } from "./expand.ts";
import { listShares, listSums, type Sum } from "./sums.ts";
import { hasPrintedTypes, nameTable, type Vocabulary } from "./vocabulary.ts";

/** A rule without its words: what its id and sentences are made of, and what its operator takes. */
interface Derived {
  /** Parts of the id by their placeholders. */
  readonly ids: Readonly<Record<string, string>>;
  /** Words for the placeholders of its sentences. */
  readonly names?: Readonly<Record<string, string>>;
  readonly rule: Readonly<Record<string, unknown>>;
  /** The part of the table that it speaks of, which tells it from the like rules of other parts. */
  readonly block?: string;
}

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

const sideOf = ({ table, part }: Pick<Sum, "table" | "part">): Readonly<Record<string, string>> =>
  table.parts.length > 1 ? { side: blockOf(part) } : {};

function sumRow(
  { table, part, column, parts }: Sum,
  compare: "equal" | "at-most",
  call: (table: string) => string,
): Derived {
  const ids = { table: call(table.id), measure: toSlug(column.id) };
  return {
    ids,
    block: blockOf(part),
    rule: {
      operator: "row-sum",
      table: table.id,
      total: column.id,
      parts,
      ...sideOf({ table, part }),
      compare,
    },
  };
}

/** Whether rows of a list are sums of others: it tells which, or has lines that are part of a total. */
const hasSums = ({ parts }: FormatTable): boolean =>
  parts.some(({ sums, lines }) => sums || lines.some(({ type }) => type === "total"));

/** Columns that are the product of two others. */
function listProducts(table: FormatTable): Derived[] {
  return table.parts.flatMap((part) =>
    part.columns.flatMap(({ id, productOf }) => {
      const rule = {
        operator: "product",
        table: table.id,
        factors: productOf,
        product: id,
        ...sideOf({ table, part }),
      };
      return productOf ? [{ ids: { table: table.id, measure: toSlug(id) }, block: blockOf(part), rule }] : [];
    }),
  );
}

/** Columns that say by how much another has changed, or by how many per cent, or how many per cent of another it is. */
function listChanges(table: FormatTable, role: ChangeRole, call: (table: string) => string): Derived[] {
  return table.parts.flatMap((part) =>
    part.columns.flatMap(({ id, changeOf, role: own }) => {
      const of = changeOf ?? (part.changeOf ? [id, id] : undefined);
      if (own !== role || !of) return [];
      const from = changeOf ? {} : { from: part.changeOf };
      const rule = {
        operator: "row-change",
        table: table.id,
        change: id,
        of,
        ...from,
        percent: role !== "change",
        ...(role === "completion" && { completion: true }),
        ...sideOf({ table, part }),
      };
      return [{ ids: { table: call(table.id), measure: toSlug(id) }, block: blockOf(part), rule }];
    }),
  );
}

/** Lines 其中, each at most the line that it is part of. */
function listShareLines(
  table: FormatTable,
  call: (table: string) => string,
  vocabulary: Vocabulary,
): Derived[] {
  return table.parts.flatMap((part) =>
    part.lines.flatMap((line) => {
      const parent = part.lines.find(({ id }) => id === line.parent);
      if (line.type !== "of-which" || !parent) return [];
      const names = {
        table: nameTable(vocabulary, table.id) ?? table.id,
        line: nameLine(line),
        parent: stripNumbering(nameLine(parent)),
      };
      return part.columns.filter(isMeasure).map(({ id: measure }) => {
        const cells = (id: string): string[] => [`${addressPart(table, part)}[${id}]/${measure}`];
        const ids = { table: call(table.id), line: line.id, measure: toSlug(measure) };
        return {
          ids,
          names,
          block: blockOf(part),
          rule: { operator: "at-most", left: cells(line.id), right: cells(parent.id) },
        };
      });
    }),
  );
}

const addressPart = (table: FormatTable, part: Part): string =>
  [table.id, blockOf(part)].filter(Boolean).join(".");

/** The words of a line without its years: a rule holds in all of them. */
const nameLine = ({ label }: Pick<Line, "label">): string =>
  fillYears(label.replaceAll("{year}年", "本年").replaceAll("{lastYear}年", "上年"), "本年", "上年");

/** The totals of both sides of a side-by-side table: that of its first part of revenue is that of each part of expenditure. */
function balanceSides(
  table: FormatTable,
  call: (table: string) => string,
  vocabulary: Vocabulary,
): Derived[] {
  const [left] = table.parts.flatMap((part) =>
    part.side === "revenue" ? (findTotal(table, part) ?? []) : [],
  );
  const rights = table.parts.flatMap((part) =>
    part.side === "expenditure" ? (findTotal(table, part) ?? []) : [],
  );
  if (!left) return [];
  return rights.map((right) => {
    const names = {
      table: nameTable(vocabulary, table.id) ?? table.id,
      left: left.label,
      right: right.label,
    };
    return {
      ids: { table: call(table.id) },
      names,
      block: right.block,
      rule: { operator: "equal", left: left.cells, right: right.cells },
    };
  });
}

/** The cell of a part's total: that of its one line which is one, or of the row that says so itself. Figures of another year have theirs apart. */
function findTotal(
  table: FormatTable,
  part: Part,
): { readonly label: string; readonly cells: readonly string[]; readonly block: string } | undefined {
  const totals = part.lines.filter(({ type }) => type === "total");
  const [line] = totals;
  const measure = findWhole(part)?.id;
  if (!measure || part.figureOf || totals.length > 1 || (!line && !hasPrintedTypes(part))) return undefined;
  const label = line
    ? nameLine(line)
    : `${part.columns.find(({ role }) => role === "label")?.heading[0] ?? ""}合计`;
  return {
    label,
    cells: [`${addressPart(table, part)}[${line ? line.id : "@total"}]/${measure}`],
    block: blockOf(part),
  };
}

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
