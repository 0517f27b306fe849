import { addCaught, type Caught, countCaught } from "../../reconciliation/digitChanges.ts";
import type { Archive } from "../archive.ts";
import type { Contribution } from "../contribution.ts";

/** One change of a digit in so many is tried: it takes some 0.03 s for a disclosure, and tells the share to some tenths of a per cent. */
const STEP = 100;

/** The single-digit slips that the relations of each scope of a disclosure would catch. */
export const DIGIT_CHANGES: Contribution<Archive, Caught[]> = {
  name: "digit-changes",
  make: (archive, entry) =>
    archive.readScopes(entry).map((scope) => countCaught(archive.readLedger(scope), STEP)),
};

/**
 * The number of single-digit slips that the relations of a site would catch; measured in each build, on the
 * data held.
 */
export const measureDigitChanges = (archive: Archive): Caught =>
  addCaught([...archive.gather(DIGIT_CHANGES)].flatMap(({ lines }) => lines));
