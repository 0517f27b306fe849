import { compareAmounts, exact, shareOf } from "../../money.ts";
import { levelOf } from "../../read/regionCodes.ts";
import { LEVELS, type Level } from "../../schema/vocabulary.ts";
import { type Compared, pickFigure } from "../figures/comparison.ts";
import type { Figure } from "../figures/figures.ts";
import { type Spread, spreadOf } from "./spread.ts";

/** Whether money that a department only passes on is part of its size: as printed, or taken out. */
export const PEER_VIEWS = ["printed", "net"] as const;
export type PeerView = (typeof PEER_VIEWS)[number];

/** What peers are compared by: the whole of their spending, the part of it that is for staff, and this for each of the staff. */
export const PEER_MEASURES = ["size", "share", "perHead"] as const;
export type PeerMeasure = (typeof PEER_MEASURES)[number];

/** A department beside others of its function and level. */
export interface Peer {
  readonly compared: Compared;
  readonly total: Figure;
  readonly personnel: Figure;
  /** Yuan, per cent to two decimals, and yuan to two decimals; undefined where the disclosure does not print what is needed. */
  readonly values: Readonly<Record<PeerMeasure, string | undefined>>;
  /** From the highest, 1; undefined where too few peers have the value. */
  readonly ranks: Readonly<Record<PeerMeasure, number | undefined>>;
}

/** The peers of one level of government, the largest first. */
export interface PeerGroup {
  readonly level: Level;
  readonly peers: readonly Peer[];
  readonly spreads: Readonly<Record<PeerMeasure, Spread | undefined>>;
}

/** Under so many peers with a value none is ranked: a place among four says nothing. */
export const FEWEST = 5;

/** Departments of one function by their level of government, the widest first. */
export function groupPeers(departments: readonly Compared[], view: PeerView): PeerGroup[] {
  const byLevel = Map.groupBy(departments, ({ entry }) => levelOf(entry.bureau.region.code));
  return LEVELS.flatMap((level) => {
    const all = byLevel.get(level);
    return all ? [makeGroup(level, all, view)] : [];
  });
}

function makeGroup(level: Level, departments: readonly Compared[], view: PeerView): PeerGroup {
  const measured = departments.map((compared) => measure(compared, view));
  const spreads = ofMeasures((id) => spreadOf(measured.flatMap(({ values }) => values[id] ?? [])));
  const peers = measured.map((each): Peer => {
    const ranks = ofMeasures((id) => {
      const spread = spreads[id];
      const own = each.values[id];
      return own === undefined || !spread || spread.count < FEWEST ? undefined : spread.rankOf(own);
    });
    return { ...each, ranks };
  });
  return { level, peers: peers.toSorted(bySize), spreads };
}

function measure(compared: Compared, view: PeerView): Omit<Peer, "ranks"> {
  const [total, personnel] = [pickFigure(compared, "total-expenditure"), pickFigure(compared, "personnel")];
  const size = sizeOf(compared, total, view);
  const { staff } = compared;
  const hasPersonnel = personnel.yuan !== "";
  return {
    compared,
    total,
    personnel,
    values: {
      size,
      share: hasPersonnel && size !== undefined ? shareOf(personnel.yuan, size, 100) : undefined,
      perHead: hasPersonnel && staff ? shareOf(personnel.yuan, staff.count, 1) : undefined,
    },
  };
}

function sizeOf({ passThrough }: Compared, { yuan }: Figure, view: PeerView): string | undefined {
  if (yuan === "") return undefined;
  if (view === "printed") return yuan;
  return passThrough && exact.subtract(yuan, passThrough.yuan);
}

/** Those without a size last, as they came. */
function bySize({ values: { size: a } }: Peer, { values: { size: b } }: Peer): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return compareAmounts(b, a);
}

const ofMeasures = <Value>(make: (id: PeerMeasure) => Value): Record<PeerMeasure, Value> => ({
  size: make("size"),
  share: make("share"),
  perHead: make("perHead"),
});
