import { pickFigure, writeShare } from "../../archive/figures/comparison.ts";
import type { Figure } from "../../archive/figures/figures.ts";
import type { Peer } from "../../archive/peers/peers.ts";
import { exact, isAmount, shareOf } from "../../money.ts";
import type { Ui } from "../../text/ui.ts";
import type { ChartPoint } from "../chart/points.ts";

/** What the small charts of bureaus show: concepts of `data/statutory-tables.json`, which are never added up. */
export const PARTS: readonly string[] = ["personnel", "public-funds", "project-expenditure"];

/** How their parts are measured: as printed, as shares of the printed total, or for each of the stated staff. */
export const SCALES = ["amount", "share", "perHead"] as const;
export type ScaleName = (typeof SCALES)[number];

/** Yuan in 万元, in which the costs per head are written. */
const YUAN = "10000";

/** More small charts than these are no picture any more. */
const MOST = 8;
/** More names than these are a list, which the table is. */
const MOST_NAMES = 8;

/** One bureau's small chart. */
export interface Multiple {
  readonly peer: Peer;
  readonly points: readonly ChartPoint[];
}

/** The small charts of one scale: the largest bureaus, and who is left out. */
export interface Multiples {
  readonly drawn: readonly Multiple[];
  /** How many have the figures, but are smaller. */
  readonly smaller: number;
  /** Those that do not print what is needed: as many as are named, and how many they are. */
  readonly lacking: { readonly named: readonly Peer[]; readonly count: number };
}

/** `peers` are of one level of government, the largest first. */
export function listMultiples(ui: Ui, peers: readonly Peer[], scale: ScaleName): Multiples {
  const all = peers.map((peer) => ({
    peer,
    points: PARTS.map((id) => makePoint(ui, peer, pickFigure(peer.compared, id), scale)),
  }));
  const hasAmount = ({ points }: Multiple): boolean => points.some(({ value }) => isAmount(value));
  const having = all.filter(hasAmount);
  const lacking = all.filter((multiple) => !hasAmount(multiple));
  return {
    drawn: having.slice(0, MOST),
    smaller: Math.max(0, having.length - MOST),
    lacking: { named: lacking.slice(0, MOST_NAMES).map(({ peer }) => peer), count: lacking.length },
  };
}

/** A part of a bureau's spending; words in place of a number that is not printed, or too small to be told from zero. */
function makePoint(ui: Ui, { compared, total }: Peer, figure: Figure, scale: ScaleName): ChartPoint {
  const { staff } = compared;
  const label = figure.name;
  const say = (value: string): ChartPoint => ({ label, value, unit: "" });
  if (figure.absence) return say(ui.compare.absences[figure.absence]);
  if (scale === "amount") return { label, value: figure.amount, unit: figure.unit };
  if (scale === "share") {
    const percent = total.yuan === "" ? undefined : shareOf(figure.yuan, total.yuan, 100);
    if (percent === undefined) return say(ui.peers.multiples.unknown);
    const isTiny = exact.isZero(percent) && !exact.isZero(figure.yuan);
    return isTiny ? say(writeShare(ui, percent, figure.yuan)) : { label, value: percent, unit: "%" };
  }
  if (!staff) return say(ui.peers.multiples.unknown);
  const perHead = exact.divide(figure.yuan, exact.multiply(staff.count, YUAN));
  return { label, value: exact.round(perHead, 2), unit: "万元" };
}
