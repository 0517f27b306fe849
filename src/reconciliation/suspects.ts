import TinyQueue from "tinyqueue";
import type { Cell } from "./cells.ts";
import type { Evaluated } from "./evaluate.ts";
import { makeMender } from "./mendedCells.ts";
import { makeMover } from "./movedCells.ts";
import { type FindSuspect, listCells, makeOpen, type Proofs, type Suspect } from "./openRelations.ts";
import { indexByCell } from "./relation.ts";
import { guessSlip } from "./slips.ts";

/**
 * Groups broken relations by the cell most likely at fault: one slip breaks every relation that its cell stands in, and one amount
 * mends them all without breaking another. Of two such cells the one with a usual slip is blamed; others that are as likely are named with it.
 * What no single cell explains is left, relation by relation, with the cells that the fewest other relations prove.
 */
export function findSuspects(broken: readonly Evaluated[], all: readonly Evaluated[]): Suspect[] {
  const proofs = indexByCell(all.filter(({ skipped }) => !skipped));
  const open = makeOpen(broken);
  const [findMended, findMoved] = [makeMender(open, proofs), makeMover(open, proofs, broken)];
  const queue = new TinyQueue<Ranked>([], byLikelihood);
  const consider = (cell: Cell, find: FindSuspect): void => {
    const suspect = find(cell);
    if (suspect) queue.push(rank(suspect, find));
  };
  for (const cell of listCells(broken)) {
    consider(cell, findMended);
    if (!cell.isBlank) consider(cell, findMoved);
  }
  const suspects: Suspect[] = [];
  for (const relation of broken) {
    // Suspects that do not explain this relation may rank before one that does.
    while (open.has(relation)) {
      const best = takeBest(queue);
      const suspect = best ? addOthers(best, findMended) : blameUnproven(relation, proofs);
      if (!suspect) break;
      suspects.push(suspect);
      open.close(suspect.relations);
      // A cell with fewer open relations may turn out to have been moved.
      for (const cell of listCells(suspect.relations)) consider(cell, findMoved);
    }
  }
  return suspects;
}

/** A suspect as it was found, which relations that were closed since may have changed. */
interface Ranked {
  readonly suspect: Suspect;
  readonly isUsual: boolean;
  readonly find: FindSuspect;
}

const rank = (suspect: Suspect, find: FindSuspect): Ranked => ({
  suspect,
  isUsual: hasUsualSlip(suspect),
  find,
});

/** A blank cell has no slip: an amount was left out, or it is not the one. */
const hasUsualSlip = ({ cell, mended }: Suspect): boolean =>
  !cell.isBlank && mended !== undefined && guessSlip(cell.amount, mended) !== undefined;

function byLikelihood(a: Ranked, b: Ranked): number {
  const size = b.suspect.relations.length - a.suspect.relations.length;
  return size || Number(b.isUsual) - Number(a.isUsual) || (a.suspect.cell.key < b.suspect.cell.key ? -1 : 1);
}

/** A suspect with the cells that would mend the same relations by as likely a slip. */
function addOthers(best: Suspect, find: FindSuspect): Suspect {
  if (best.movedFrom !== undefined) return best;
  const relations = new Set(best.relations);
  const others = listCells(best.relations)
    .filter(({ key }) => key !== best.cell.key)
    .flatMap((cell) => find(cell) ?? [])
    .filter(
      (other) =>
        other.relations.length === relations.size &&
        other.relations.every((relation) => relations.has(relation)) &&
        hasUsualSlip(other) === hasUsualSlip(best),
    );
  return { ...best, others };
}

/** The likeliest suspect as the open relations have it now. */
function takeBest(queue: TinyQueue<Ranked>): Suspect | undefined {
  for (let best = queue.pop(); best; best = queue.pop()) {
    const { suspect, find } = best;
    const now = find(suspect.cell);
    if (now && now.relations.length === suspect.relations.length && now.mended === suspect.mended) return now;
    if (now) queue.push(rank(now, find));
  }
  return undefined;
}

function blameUnproven(relation: Evaluated, proofs: Proofs): Suspect | undefined {
  const count = (cell: Cell): number =>
    (proofs.get(cell.key) ?? []).filter(({ result }) => result.status !== "mismatch").length;
  const counted = listCells([relation])
    .filter(({ isBlank }) => !isBlank)
    .map((cell) => ({ cell, count: count(cell) }));
  const least = Math.min(...counted.map((each) => each.count));
  const [first, ...others] = counted
    .filter((each) => each.count === least)
    .map(({ cell }): Suspect => ({ cell, relations: [relation], mended: undefined }));
  return first && { ...first, others };
}

/** The most likely cause of a suspect's wrong amount; undefined where no usual one fits. */
export function guessCause({ cell, relations, mended }: Suspect): string | undefined {
  if (mended === undefined) return undefined;
  if (cell.isBlank) return "amount-left-out";
  const slip = guessSlip(cell.amount, mended);
  const isTotal = ({ left, right }: Evaluated): boolean =>
    left.length === 1 &&
    left[0]?.cell.key === cell.key &&
    right.filter((term) => !term.cell.isBlank).length > 1;
  return slip ?? (relations.some(isTotal) ? "total-stale" : undefined);
}
