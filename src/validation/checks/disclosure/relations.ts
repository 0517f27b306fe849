import { basename } from "node:path/posix";
import {
  type CellAddress,
  parseRelationAddress,
  RELATION_PARTS,
  type RelationAddress,
} from "../../../address.ts";
import type { JsonFile } from "../../../read/json/json.ts";
import type { Book } from "../../../reconciliation/book.ts";
import type { Cell } from "../../../reconciliation/cells.ts";
import { type Evaluated, findOddities, reconcile } from "../../../reconciliation/evaluate.ts";
import type { Suspect } from "../../../reconciliation/openRelations.ts";
import { findSuspects, guessCause } from "../../../reconciliation/suspects.ts";
import type { Disclosure } from "../../../schema/disclosure.ts";
import { type Expectation, type Issue, makeIssue, type Place } from "../../../schema/issue.ts";
import type { Rule } from "../../../schema/rules.ts";
import { fill } from "../../../text/text.ts";

/** Where a cell stands in its data file. */
type PlaceOf = (address: CellAddress) => Place;

/** Operators whose relations lie within one table each, whatever others their rule names. */
const WITHIN_TABLE: readonly Rule["operator"][] = ["tree-sum", "tree-share"];

/** A table or list of a scope; of stated figures, `facts`. */
export interface ScopeTable {
  readonly scope: string;
  readonly table: string;
}

/** Whether a rule speaks of a table, wherever it names it. */
const namesTable = (rule: Rule, table: string): boolean => JSON.stringify(rule).includes(`"${table}"`);

/**
 * Relations that the figures break and odd wordings that no finding of the disclosure explains, and findings that do not occur:
 * so no slip of ours can pass for a contradiction of the print. What stands in `unsound` tables may be read wrong, and is left out.
 */
export function checkRelations(
  json: JsonFile,
  disclosure: Disclosure,
  books: readonly Book[],
  rules: readonly Rule[],
  place: PlaceOf,
  unsound: readonly ScopeTable[],
): { readonly issues: readonly Issue[]; readonly relations: readonly Evaluated[] } {
  const isUnsound = ({ scope, table }: Pick<RelationAddress, "scope" | "table">): boolean =>
    unsound.some((other) => other.scope === scope && other.table === table);
  const sound = rules.filter(
    (rule) => WITHIN_TABLE.includes(rule.operator) || !unsound.some(({ table }) => namesTable(rule, table)),
  );
  const soundIds = new Set(sound.map(({ id }) => id));
  const relations = books
    .flatMap((book) => reconcile(book, sound))
    .filter(({ left, right }) => ![...left, ...right].some(({ cell }) => isUnsound(cell.address)));
  const oddities = books.flatMap((book) => findOddities(book, sound)).filter(({ cell }) => !isUnsound(cell));
  const isEvaluated = (relation: string): boolean => {
    const address = parseRelationAddress(relation);
    return unsound.length === 0 || (soundIds.has(address.rule) && !isUnsound(address));
  };
  const explained = new Set(disclosure.findings.map((finding) => finding.relation));
  const mayBeExplained = ({ result }: Evaluated): boolean => result.status === "restated";
  const occurring = new Set(
    [...relations.filter((each) => isMismatch(each) || mayBeExplained(each)), ...oddities].map(
      ({ id }) => id,
    ),
  );
  const findAlike = indexAlike([...occurring].filter((id) => !explained.has(id)));
  const unused = disclosure.findings.flatMap(({ relation }, index) => {
    if (occurring.has(relation) || !isEvaluated(relation)) return [];
    const [meant, ...others] = findAlike(relation);
    return [{ index, found: relation, meant: others.length === 0 ? meant : undefined }];
  });
  const meantIds = new Set(unused.map(({ meant }) => meant));
  // What a mistyped finding means is not reported beside it.
  const isOpen = (id: string): boolean => !explained.has(id) && !meantIds.has(id);
  // A contradiction of the print tells nothing of what its cells should hold.
  const open = relations.filter(({ id }) => isOpen(id));
  const issues = [
    ...listSuspects(open, books, sound).map((suspect) => describeSuspect(suspect, place)),
    ...oddities
      .filter(({ id }) => isOpen(id))
      .map(({ id, cell, statement }) =>
        makeIssue("finding-wording", place(cell), {
          found: fill(statement.template, statement.values),
          relation: id,
        }),
      ),
    ...unused.map(({ index, found, meant }) => {
      const values = { found, meant: meant ?? "" };
      return makeIssue("finding-unused", json.place(["findings", index, "relation"]), values, {
        cause: meant && "finding-meant",
      });
    }),
  ];
  return { issues, relations };
}

const isMismatch = ({ result }: Evaluated): boolean => result.status === "mismatch";

/** The cells that are likely at fault, blank ones too: an amount may have been left out. */
function listSuspects(open: readonly Evaluated[], books: readonly Book[], rules: readonly Rule[]): Suspect[] {
  if (!open.some(isMismatch)) return [];
  const filled = books.flatMap((book) => reconcile(withBlanks(book), rules));
  const byId = new Map(filled.map((relation) => [relation.id, relation]));
  const widened = open.map((relation) => {
    const other = byId.get(relation.id);
    // A blank factor is no zero, nor is a blank that is compared with something else than a sum.
    const isAlike =
      other?.combination === "sum" &&
      other.result.status === relation.result.status &&
      other.result.difference === relation.result.difference;
    return isAlike ? other : relation;
  });
  return findSuspects(widened.filter(isMismatch), widened);
}

const withBlanks = (book: Book): Book => ({ ...book, withBlanks: true, units: book.units.map(withBlanks) });

/** Finds the ids of relations that differ from one in one of their parts (rule, scope, table, row, column), or have one more or less. */
function indexAlike(ids: readonly string[]): (id: string) => string[] {
  const index = new Map<string, string[]>();
  for (const id of ids)
    for (const key of listAlikeKeys(id)) {
      const alike = index.get(key) ?? [];
      alike.push(id);
      index.set(key, alike);
    }
  return (id) => [...new Set(listAlikeKeys(id).flatMap((key) => index.get(key) ?? []))];
}

/** What ids share that differ in one part: all others, in their places. */
function listAlikeKeys(id: string): string[] {
  const address = parseRelationAddress(id);
  return RELATION_PARTS.map((differing) =>
    JSON.stringify([differing, { ...address, [differing]: undefined }]),
  );
}

function describeSuspect(suspect: Suspect, place: PlaceOf): Issue {
  const { cell, relations } = suspect;
  const { row, field } = cell.address;
  const values = {
    found: cell.isBlank ? '""' : cell.amount,
    label: cell.label,
    count: String(relations.length),
    relations: relations.map(describeRelation).join("；"),
  };
  return makeIssue("relation-mismatch", place(cell.address), values, {
    row,
    field,
    cause: guessCause(suspect),
    expectations: listExpectations(suspect, place),
    yearBefore: findYearBefore(relations),
  });
}

function listExpectations(suspect: Suspect, place: PlaceOf): Expectation[] {
  const { cell, mended, movedFrom, others = [] } = suspect;
  if (movedFrom !== undefined)
    return [{ id: "moved-amount", values: { amount: cell.amount, column: movedFrom } }];
  if (mended === undefined) {
    const cells = [suspect, ...others].map((each) => nameCell(each.cell, place)).join("；");
    return [{ id: others.length > 0 ? "each-of-cells" : "each-relation", values: { cells } }];
  }
  return [
    { id: "mending-amount", values: { amount: mended } },
    ...others.map((other) => ({
      id: "mending-elsewhere",
      values: { amount: other.mended ?? "", cell: nameCell(other.cell, place) },
    })),
  ];
}

/** A cell in words, with its file, line and column. */
function nameCell({ address, label }: Cell, place: PlaceOf): string {
  const { file, line, column } = place(address);
  return `${label} ${[basename(file), line, column].filter((part) => part !== undefined).join(":")}`;
}

/** The folder of the year before, where all the relations speak of it: what is wrong there may be what breaks them. */
function findYearBefore(relations: readonly Evaluated[]): string | undefined {
  const folders = relations.map(({ left, right }) =>
    [...left, ...right].map(({ cell }) => cell.address.folder).find((folder) => folder !== undefined),
  );
  return folders.every((folder) => folder !== undefined) ? folders[0] : undefined;
}

const SIGNS = { sum: "+", product: "×" } as const;

/** A relation in figures, each with its unit where there are several. */
function describeRelation({ id, left, right, compare, combination }: Evaluated): string {
  const printed = [...left, ...right].filter(({ cell }) => !cell.isBlank);
  const units = new Set(printed.map(({ cell }) => cell.unit));
  const side = (terms: Evaluated["left"], sign: string): string =>
    terms
      .filter(({ cell }) => !cell.isBlank)
      .map(
        ({ cell, minus }, index) =>
          `${minus ? "-" : index > 0 ? sign : ""}${cell.amount}${units.size > 1 ? cell.unit : ""}`,
      )
      .join("") || "0";
  const [first, ...others] = left;
  const whole = side(others, "+");
  const share = first && `${side([first], "")}÷${others.length > 1 ? `(${whole})` : whole}`;
  return `${id}: ${combination === "percentage" ? share : side(left, SIGNS[combination])} ${compare === "equal" ? "≠" : ">"} ${side(right, "+")}`;
}
