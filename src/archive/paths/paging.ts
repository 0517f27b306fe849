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
