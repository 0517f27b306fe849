import type { FactKinds } from "../../schema/facts.ts";
import type { Part } from "../../schema/format/part.ts";
import type { FormatTable } from "../../schema/format.ts";
import type { Condition, Words } from "../../schema/ruleFiles.ts";
import type { StatutoryTables } from "../../schema/statutoryTables.ts";

/** What the rules of one format may name. */
export interface Vocabulary {
  /** Tables of the format. */
  readonly tables: readonly FormatTable[];
  /** Lists that it describes like tables. */
  readonly lists: readonly FormatTable[];
  /** Shared ids. */
  readonly statutory: StatutoryTables;
  readonly kinds: FactKinds["keys"];
  /** Sentences, conditions, cells of stated figures and words of rules: the format's, those that it inherits, the general ones. */
  readonly sentences: Readonly<Record<string, Words>>;
  readonly conditions: Readonly<Record<string, Condition>>;
  readonly facts: Readonly<Record<string, readonly string[]>>;
  readonly words: Readonly<Record<string, Words>>;
}

export function findTable(vocabulary: Vocabulary, id: string): FormatTable | undefined {
  return [...vocabulary.tables, ...vocabulary.lists].find((table) => table.id === id);
}

/** What sentences call a table: the format's own name for it, else the one that all formats share. */
export function nameTable({ tables, statutory }: Vocabulary, id: string): string | undefined {
  return (
    tables.find((table) => table.id === id)?.name ?? statutory.tables.find((table) => table.id === id)?.name
  );
}

/** Whether rows of a part say themselves what they are: then its total may be one that no line names. */
export const hasPrintedTypes = (part: Part): boolean => part.columns.some(({ role }) => role === "row-type");
