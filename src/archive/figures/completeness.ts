import { hasFile, LISTS_WITH_STATUS, type ListEntry } from "../../schema/disclosure.ts";
import { SUBJECT_KINDS, type SubjectKind } from "../../schema/vocabulary.ts";
import { getListEntry } from "../scope/lists.ts";
import type { ScopeView, TableView } from "../scope/tables.ts";
import type { DisclosureEntry } from "../site.ts";
import { isSubject } from "./subjects.ts";

/**
 * The levels down to which a table or a scope prints the codes of a classification. 《地方预决算公开操作规程》
 * (财预〔2016〕143号) asks for 项 of the functional one, and for 款 of the economic one of basic expenditure.
 */
export interface CodeDepth {
  readonly kind: SubjectKind;
  /** Digits of the printed codes, 3 (类), 5 (款) or 7 (项), each once, shortest first. */
  readonly digits: readonly number[];
}

/** One statutory table as a scope publishes it. */
export interface TableCompleteness {
  readonly id: string;
  readonly name: string;
  /**
   * True where a national instrument asks for the table, such as 财预〔2016〕143号 for eight; else local rules do.
   */
  readonly national: boolean;
  readonly status: TableView["status"];
  /**
   * The stated reason why it is empty or missing; "" where none is stated. 财预〔2016〕143号 asks that an
   * empty table be published and say so.
   */
  readonly reason: string;
  /** Notes printed below it. */
  readonly notes: number;
  /** Classifications whose codes stand in it. */
  readonly depths: readonly CodeDepth[];
}

export interface ListCompleteness extends Pick<ListEntry, "status"> {
  readonly id: (typeof LISTS_WITH_STATUS)[number];
  readonly reason: string;
  readonly notes: number;
}

/**
 * The tables, lists and codes that one scope publishes or lacks, from the printed figures and the disclosure's
 * own words.
 */
export interface Completeness {
  readonly entry: DisclosureEntry;
  readonly scope: string;
  /** In printed order. */
  readonly tables: readonly TableCompleteness[];
  readonly lists: readonly ListCompleteness[];
  /** Each classification whose codes stand anywhere in the scope. */
  readonly depths: readonly CodeDepth[];
}

export function assessCompleteness(scope: ScopeView): Completeness {
  const { entry, id } = scope;
  const kinds = new Map(entry.shared.statutory.tables.map((kind) => [kind.id, kind]));
  const tables = scope.tables.map((table) => ({
    id: table.id,
    name: table.name,
    national: (kinds.get(table.id)?.legalBasis.length ?? 0) > 0,
    status: table.status,
    reason: table.reason,
    notes: table.notes.length,
    depths: listDepths([table]),
  }));
  const lists = LISTS_WITH_STATUS.map((list) => {
    const { status, reason = "", notes } = getListEntry(entry, id, list);
    return { id: list, status, reason, notes: notes.length };
  });
  return { entry, scope: id, tables, lists, depths: listDepths(scope.tables) };
}

/**
 * Counts for one line of the table that compares disclosures: how many of each kind there are, and are
 * published.
 */
export interface CompletenessCounts {
  readonly tables: number;
  /** Tables printed, empty ones too. */
  readonly printed: number;
  readonly empty: number;
  /** Empty tables that say why. */
  readonly explained: number;
  /** Tables with notes below them. */
  readonly noted: number;
  readonly lists: number;
  /** Lists published, those printed empty too. */
  readonly listsPublished: number;
}

export function countCompleteness(all: Completeness): CompletenessCounts {
  // What is not yet entered here tells nothing of the document.
  const tables = all.tables.filter(({ status }) => status !== "not-entered");
  const lists = all.lists.filter(({ status }) => status !== "not-entered");
  const empty = tables.filter(({ status }) => status === "printed-empty");
  return {
    tables: tables.length,
    printed: tables.filter(({ status }) => hasFile(status)).length,
    empty: empty.length,
    explained: empty.filter(({ reason }) => reason !== "").length,
    noted: tables.filter(({ notes }) => notes > 0).length,
    lists: lists.length,
    listsPublished: lists.filter(({ status }) => hasFile(status)).length,
  };
}

function listDepths(tables: readonly TableView[]): CodeDepth[] {
  const codes = tables.flatMap(({ rows }) =>
    rows.flatMap((row) => [
      { kind: row.codeKind, code: row.code },
      { kind: row.pairedCodeKind, code: row.pairedCode },
      { kind: row.thirdCodeKind, code: row.thirdCode },
    ]),
  );
  return SUBJECT_KINDS.flatMap((kind) => {
    const lengths = codes
      .filter((code) => code.kind === kind && isSubject(kind, code.code))
      .map(({ code }) => code.length);
    return lengths.length === 0 ? [] : [{ kind, digits: [...new Set(lengths)].sort() }];
  });
}
