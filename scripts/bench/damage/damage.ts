import type { Random } from "../../../src/generate/random.ts";
import type { DataFiles } from "./dataFiles.ts";

/** What a damage makes of a file. */
export type Change = { readonly text: string } | { readonly link: string } | "deleted";

/** Lines and characters from 1, both ends included; without characters, whole lines; without lines, the file. */
export interface Span {
  readonly lines?: readonly [number, number];
  readonly columns?: readonly [number, number];
}

/** One damage to one file of a data folder. */
export interface Damage {
  readonly file: string;
  readonly change: Change;
  /** The damage in a line: field, before and after. */
  readonly what: string;
  /** Where a message should stand, in this file. */
  readonly span: Span;
  /** Another file in which a message is as right, anywhere. */
  readonly orIn?: string;
  /** Whether the words are ours, not the print's. */
  readonly isOwn?: boolean;
  /** Whether other bureaus must be there for it to be heard. */
  readonly needsOthers?: boolean;
}

/** A way to damage files. Of an amount: every one must be heard. */
export interface Kind {
  readonly name: string;
  readonly of: "amount" | "text" | "rows" | "file" | "reference";
  /** One damage by chance; undefined where what was drawn cannot be damaged so. */
  readonly draw: (random: Random, data: DataFiles) => Damage | undefined;
}
