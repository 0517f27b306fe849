import type { Damage } from "./damage.ts";

interface Reason {
  readonly id: string;
  /** For the reader of the bench. */
  readonly says: string;
  readonly holds: (damage: Damage) => boolean;
}

/** Why a silent damage need not have been heard. None holds for an amount. */
export const REASONS: readonly Reason[] = [
  {
    id: "own words",
    says: "our own words: nothing printed is altered, readers of the change judge them",
    holds: ({ isOwn }) => isOwn === true,
  },
];
