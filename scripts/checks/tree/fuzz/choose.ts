/** A whole number from 0 to below `count`; 0 where there is nothing to choose from. */
export type Choose = (count: number) => number;

/** Choices from a list of numbers, one after another, so that fewer and smaller numbers make simpler inputs; 0 when they are used up. */
export function chooseFrom(numbers: readonly number[]): Choose {
  let next = 0;
  return (count) => {
    const number = numbers[next] ?? 0;
    next += 1;
    return count === 0 ? 0 : number % count;
  };
}

export function pick<T>(items: readonly T[], choose: Choose): T | undefined {
  return items[choose(items.length)];
}
