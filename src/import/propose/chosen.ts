import type { Format } from "../../read/formats/format.ts";
import type { PlacedTable } from "../place/placed.ts";
import type { Misfit } from "./fit.ts";
import type { KnownNames } from "./format.ts";
import type { ProposedTable } from "./table.ts";

/** The format of a document, as its folder holds it, and its tables as the format describes them. */
export interface ChosenFormat {
  id: string;
  /** Whether it is one that is known. */
  isKnown: boolean;
  /** The id of the format that it changes, or is. */
  base: string | undefined;
  /** Its `format.json`, where it is new. */
  format: Record<string, unknown>;
  /** The tables and lists that it describes itself. */
  own: ProposedTable[];
  /** Ids of all its tables. */
  tableIds: readonly string[];
  /** Every placed table as the format describes it. */
  described: ReadonlyMap<PlacedTable, ProposedTable>;
  /** Lists beside the tables. */
  lists: ProposedTable[];
  /** What is printed otherwise than the base has it. */
  differences: Difference[];
}

export interface Difference extends Misfit {
  table: string;
}

/** What there is to choose from. */
export interface Choice {
  /** Formats that may be the document's. */
  formats: readonly Format[];
  /** Tables that are not to be read as those of known formats, as `scope/table`: validation has refused it. */
  unlike: ReadonlySet<string>;
  /** Ids that are taken. */
  taken: ReadonlySet<string>;
  names: KnownNames;
}

/** A chosen format; `chosen` has the placed tables under the ids that the format gives them, by those that were given. */
export interface Chosen {
  format: ChosenFormat;
  chosen: ReadonlyMap<PlacedTable, PlacedTable>;
}
