import { Refusal } from "../../target/refusal.ts";

/** One of several shares of a site's parts, counted from 1. */
export interface Shard {
  readonly number: number;
  readonly of: number;
}

/** What one command makes of a site: all of it, a shard of its parts, or what spans it, of parts that others have made. */
export type Share = "whole" | "merge" | Shard;

export const isShard = (share: Share): share is Shard => typeof share === "object";

/** More machines than any site needs. */
const MOST_SHARDS = 100_000;

/** The share that the arguments `--shard 3/8` or `--merge` ask for. */
export function parseShare({ shard, merge }: { readonly shard?: string; readonly merge: boolean }): Share {
  if (shard === undefined) return merge ? "merge" : "whole";
  const [number, of] = (/^(\d{1,6})\/(\d{1,6})$/.exec(shard) ?? []).slice(1).map(Number);
  if (merge || !number || !of || number > of || of > MOST_SHARDS)
    throw new Refusal("no-shard", { value: shard });
  return { number, of };
}

/** The parts of a share: of several shares each takes every so manieth, so that those of one place, which are alike, go to different shards. */
export const takeShare = <Part>(parts: readonly Part[], share: Share): Part[] =>
  isShard(share) ? parts.filter((_, index) => index % share.of === share.number - 1) : [...parts];
