import type { Decimals, FormatFile, FormatTable, TableChanges } from "../../schema/format.ts";
import type { RulesFile } from "../../schema/ruleFiles.ts";
import type { Rule } from "../../schema/rules.ts";
import type { Phase } from "../../schema/vocabulary.ts";
import type { JsonFile } from "../json/json.ts";
import type { Problem } from "../rules/problem.ts";

/** A format with everything it inherits. */
export interface Format {
  readonly id: string;
  readonly name: string;
  readonly province: string;
  readonly regionCode: string;
  readonly fiscalYear: number;
  readonly phase: Phase;
  readonly unit: string;
  readonly decimals: Decimals;
  /** Names that it brings along, by their ids. */
  readonly own: {
    readonly tables: Readonly<Record<string, string>>;
    readonly measures: Readonly<Record<string, string>>;
  };
  /** Ids of its tables in printed order, those that could not be read too. */
  readonly tableIds: readonly string[];
  /** Tables in printed order. */
  readonly tables: readonly FormatTable[];
  /** Lists that it describes, each like a table. */
  readonly lists: readonly FormatTable[];
  /** Rules that its print must satisfy: the general ones that it has the tables for, those that it inherits, its own. */
  readonly rules: readonly Rule[];
  /** The files of rules that it inherits, and its own. */
  readonly rulesFiles: readonly string[];
  /** What is wrong in its own `rules.json`. */
  readonly ruleProblems: readonly Problem[];
  /** Its own `format.json`, then those of the formats that it inherits. */
  readonly files: readonly string[];
  /** How each table and list is printed, and the files that say so: the one that holds it, and those that change it. */
  readonly tableSources: ReadonlyMap<string, TableSource>;
}

/** A JSON file of a format as it stands, and where its values stand. */
export interface FormatSource<T> {
  readonly file: string;
  readonly value: T;
  readonly json: JsonFile;
}

/** A table as a format prints it; its places are in the file that each value stands in. */
export interface TableSource extends FormatSource<FormatTable> {
  readonly files: readonly string[];
}

/** A file in `tables`: a whole table, or what changes in the inherited one. */
export type TableFile = FormatSource<FormatTable> | FormatSource<TableChanges>;

/** A folder in `data/formats`, before inheritance. What could not be read is undefined. */
export interface FormatFolder {
  readonly id: string;
  readonly format: FormatSource<FormatFile> | undefined;
  /** Tables by the names of their files; of those that change an inherited one, the changes. */
  readonly tables: ReadonlyMap<string, TableFile | undefined>;
  readonly rules: RulesSource | undefined;
}

/** A format's own `rules.json`. */
export interface RulesSource {
  readonly file: string;
  readonly value: RulesFile;
  readonly json: JsonFile;
}

export interface Formats {
  readonly folders: ReadonlyMap<string, FormatFolder>;
  /** Formats that could be resolved. */
  readonly formats: ReadonlyMap<string, Format>;
}
