import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** Whole random numbers from a seed: the same on every machine, since no floating point comes in. */
export interface Random {
  /** From `least` to `most`, both included, each as likely. */
  readonly int: (least: number, most: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
  /** Several different ones, in the order of the list. */
  readonly some: <T>(from: readonly T[], count: number) => T[];
  /** True so many times in a hundred. */
  readonly chance: (percent: number) => boolean;
  /** Hundredths, spread over the magnitudes from 10^`least` to 10^`most`, small ones as likely as large ones. */
  readonly amount: (least: number, most: number) => number;
}

/** Streams of one seed do not depend on each other, so that what one bureau gets does not change with their number. */
export function makeRandom(seed: number, stream: number): Random {
  const generator = xoroshiro128plus(Math.imul(seed, 0x9e3779b1) ^ Math.imul(stream + 1, 0x85ebca6b));
  const int = (least: number, most: number): number => uniformInt(generator, least, most);
  const pick = <T>(from: readonly T[]): T => from[int(0, from.length - 1)] as T;
  const some = <T>(from: readonly T[], count: number): T[] => {
    const left = from.map((_, index) => index);
    const taken = new Set(
      Array.from({ length: Math.min(count, from.length) }, () => left.splice(int(0, left.length - 1), 1)[0]),
    );
    return from.filter((_, index) => taken.has(index));
  };
  return {
    int,
    pick,
    some,
    chance: (percent) => int(1, 100) <= percent,
    amount: (least, most) => int(100, 999) * 10 ** int(least, most) + int(0, 99),
  };
}
