/** One page of a list that is too long for one. */
export interface Page<T> {
  /** From 1. */
  readonly number: number;
  readonly items: readonly T[];
}

/** A list as pages of at most `size` items; an empty list is one empty page. */
export function splitPages<T>(items: readonly T[], size: number): Page<T>[] {
  const count = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    items: items.slice(index * size, (index + 1) * size),
  }));
}

/** A list as pages of at most `size` by what its items weigh; an item is never split, and one that is heavier stands alone. An empty list is one empty page. */
export function splitByWeight<T>(items: readonly T[], size: number, weigh: (item: T) => number): Page<T>[] {
  const pages: T[][] = [[]];
  let held = 0;
  for (const item of items) {
    const weight = weigh(item);
    const last = pages.at(-1) ?? [];
    if (last.length > 0 && held + weight > size) {
      pages.push([item]);
      held = weight;
    } else {
      last.push(item);
      held += weight;
    }
  }
  return pages.map((own, index) => ({ number: index + 1, items: own }));
}
