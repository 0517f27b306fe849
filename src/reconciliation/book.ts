import type { TableRecord } from "../read/disclosures.ts";
import type { ListRecord } from "../read/lists.ts";

/** Everything of one scope that relations speak of. */
export interface Book {
  /** `department` or a unit's code. */
  readonly scope: string;
  readonly tables: readonly TableRecord[];
  readonly projects: readonly ListRecord<"projects">[];
  readonly indicators: readonly ListRecord<"indicators">[];
  readonly procurement: readonly ListRecord<"procurement">[];
  readonly assets: readonly ListRecord<"assets">[];
  readonly facts: readonly ListRecord<"facts">[];
  /** Keys of the cells that are restored or uncertain: no relation proves them. */
  readonly restored: ReadonlySet<string>;
  /** Yuan in one unit of money, by its printed name. */
  readonly yuan: ReadonlyMap<string, string>;
  /** How printed target values begin. */
  readonly operators: readonly { readonly printed: string; readonly operator: string }[];
  /** Books of the units that the department consolidates and that have tables of their own. */
  readonly units: readonly Book[];
  /** The same scope in the year before, where we hold that year. */
  readonly previous?: Book | undefined;
}
