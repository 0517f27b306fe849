import { type Caught, countCaught } from "../../reconciliation/digitChanges.ts";
import type { Ledger } from "./ledger.ts";

/** So many changes of a digit are tried in a build at the most: they take half a second, and tell the share to some tenths of a per cent. */
const MOST_CHANGES = 5000;

/**
 * The number of single-digit slips that the relations of a site would catch; measured in each build, on the
 * data held.
 */
export const measureDigitChanges = (ledgers: readonly Ledger[]): Caught => countCaught(ledgers, MOST_CHANGES);
