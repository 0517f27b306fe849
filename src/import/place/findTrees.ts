/** Steps after which no tree is looked for any more: where not all are found by then, none is certain. */
const MOST_STEPS = 50_000;
/** Trees after which it is plain that arithmetic alone does not tell. */
const MOST_TREES = 12;

/** A row whose parts are being looked for, and what of it none of them has yet. */
interface Open {
  readonly rest: readonly bigint[];
  readonly above: Open | null;
}

/**
 * All trees in which the first row is the sum of the rows of level 1, in every column, and each row below it the sum of its own parts, if it has
 * any: the level of each row, from 0. A row of nothing is part of the outermost row that is still open. Null where there are too many.
 */
export function findTrees(rows: readonly (readonly bigint[])[]): number[][] | null {
  const trees: number[][] = [];
  const levels = rows.map(() => 0);
  let steps = 0;
  const isNothing = (values: readonly bigint[]) => values.every((value) => value === 0n);
  const depthOf = (open: Open | null): number => (open ? depthOf(open.above) + 1 : 0);
  /** Goes on from a row, below what is open; false where it gives up. */
  const place = (row: number, open: Open | null): boolean => {
    if (++steps > MOST_STEPS || trees.length > MOST_TREES) return false;
    let innermost = open;
    while (innermost && isNothing(innermost.rest)) innermost = innermost.above;
    const values = rows[row];
    if (!values) {
      if (innermost === null) trees.push([...levels]);
      return true;
    }
    // Below a sum that is complete only rows of nothing may follow.
    if (innermost === null) {
      levels[row] = 1;
      return isNothing(values) ? place(row + 1, null) : true;
    }
    const rest = innermost.rest.map((value, n) => value - (values[n] ?? 0n));
    if (rest.some((value) => value < 0n)) return true;
    const within: Open = { rest, above: innermost.above };
    levels[row] = depthOf(innermost);
    return place(row + 1, within) && (isNothing(values) || place(row + 1, { rest: values, above: within }));
  };
  const [sum] = rows;
  if (!sum || isNothing(sum)) return [];
  return place(1, { rest: sum, above: null }) ? trees : null;
}
