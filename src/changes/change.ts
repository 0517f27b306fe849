import type { Place } from "../schema/issue.ts";
import {
  CHANGE_KINDS,
  type ChangeKind,
  NEVER_RIGHT,
  OF_THE_PRINT,
  type Reason,
} from "../schema/openData/changes.ts";

/** One cause that makes the present data folder say something else than the published one. What does not apply is left out. */
export interface Change {
  readonly kind: ChangeKind;
  readonly bureau?: string;
  /** Folder of the disclosure, such as `2025` or `2024-final`. */
  readonly folder?: string;
  readonly scope?: string;
  readonly table?: string;
  /** Of the present data; of what is gone, of the published. */
  readonly row?: string;
  readonly field?: string;
  /** Bureau, table, row and column as they are printed, or what else a sentence about the change names. */
  readonly names: Readonly<Record<string, string>>;
  /** What was published, and what stands now; empty for a blank cell. */
  readonly from?: string;
  readonly to?: string;
  /** Of two amounts, exact, with its sign. */
  readonly difference?: string;
  readonly unit?: string;
  /** Sentences of the data themselves, such as the statement of a relation. */
  readonly said?: { readonly zh: string; readonly en: string };
  /** Addresses below the base that lead to nothing now. */
  readonly lost?: readonly string[];
  /** In the present data folder; of what is gone, where it was. */
  readonly place: Place;
  readonly reason: Reason;
  /** What the entry in `revisions` says was published, where it is wrong. */
  readonly claimed?: string;
}

/** A change before it is held against the revisions. */
export type Found = Omit<Change, "reason" | "claimed"> & {
  /** Whether a reason is needed here, where its kind does not tell. */
  readonly needsReason?: boolean;
};

const isAmong = (kinds: readonly ChangeKind[], kind: ChangeKind): boolean => kinds.includes(kind);

export const needsReason = ({ kind, needsReason: needs }: Found): boolean =>
  needs ?? isAmong(OF_THE_PRINT, kind);

/** Whether a change must not go through as it is. */
export const isRefused = ({ kind, reason }: Change): boolean =>
  reason === "missing" || reason === "wrong" || isAmong(NEVER_RIGHT, kind);

/** As they are told: what is never right first, then from the bureau down to the words about a figure; else as they were found. */
export const inOrder = (changes: readonly Change[]): Change[] =>
  changes.toSorted((a, b) => CHANGE_KINDS.indexOf(a.kind) - CHANGE_KINDS.indexOf(b.kind));
