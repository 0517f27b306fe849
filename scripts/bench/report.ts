import type { Cost } from "./measure.ts";

/** What was measured at one size. */
export interface Measured {
  /** Disclosures. */
  readonly size: number;
  readonly pages: number;
  /** The median of each kind of run, in the order in which they are told. */
  readonly costs: ReadonlyMap<string, Cost>;
}

/** Goals of a build, as the most of a build from nothing that each kind of build may take of CPU. */
const MOST_OF_WHOLE: Readonly<Record<string, number>> = {
  "without a change": 0.05,
  "one changed amount": 0.1,
};
/** The most memory that any process may take, in MiB. */
const MOST_MEMORY = 1024;
const WHOLE = "from nothing";

/** The run in the middle, by its CPU time. */
export function medianOf(costs: readonly Cost[]): Cost {
  const sorted = costs.toSorted((a, b) => a.cpuSeconds - b.cpuSeconds);
  const median = sorted[Math.floor(sorted.length / 2)];
  if (!median) throw new Error("Nothing was measured");
  return { ...median, peakMegabytes: Math.max(...costs.map(({ peakMegabytes }) => peakMegabytes)) };
}

/** The exponent with which the CPU time of a build from nothing grows with its pages, by least squares of logarithms. */
export function findExponent(measured: readonly Measured[]): number | undefined {
  const points = measured.map(({ pages, costs }) => [
    Math.log(pages),
    Math.log(costs.get(WHOLE)?.cpuSeconds ?? Number.NaN),
  ]) as [number, number][];
  if (points.length < 2) return undefined;
  const mean = (index: 0 | 1): number => points.reduce((sum, point) => sum + point[index], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const across = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return across / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}

/** The report as Markdown. */
export function writeReport(measured: readonly Measured[], exponent: number | undefined): string {
  const lines = measured.flatMap(({ size, pages, costs }) => {
    const whole = costs.get(WHOLE)?.cpuSeconds ?? Number.NaN;
    return [...costs].map(([kind, { cpuSeconds, wallSeconds, peakMegabytes }]) =>
      [
        "",
        `${size}, ${pages} pages`,
        kind,
        cpuSeconds.toFixed(1),
        `${(cpuSeconds / whole).toFixed(2)}${judgeShare(kind, cpuSeconds / whole)}`,
        ((cpuSeconds / pages) * 1000).toFixed(1),
        wallSeconds.toFixed(0),
        `${peakMegabytes.toFixed(0)}${judgeMemory(kind, peakMegabytes)}`,
        "",
      ].join(" | "),
    );
  });
  const heads = [
    "disclosures",
    "run",
    "CPU s",
    "to the whole",
    "CPU ms a page",
    "clock s",
    "MiB, largest process",
  ];
  const grown =
    exponent === undefined
      ? []
      : ["", `From nothing, CPU grows with the number of pages to the power of ${exponent.toFixed(2)}.`];
  return [
    `| ${heads.join(" | ")} |`,
    `|${" --- |".repeat(heads.length)}`,
    ...lines.map((line) => line.trim()),
    ...grown,
  ].join("\n");
}

/** By how much a build takes more of a build from nothing than its goal is, where there is one. */
function judgeShare(kind: string, share: number): string {
  const most = MOST_OF_WHOLE[kind];
  return most !== undefined && share > most ? ` (${(share / most).toFixed(1)} × the goal of ${most})` : "";
}

/** Whether a build takes more memory than any process may. */
const judgeMemory = (kind: string, memory: number): string =>
  (kind === WHOLE || kind in MOST_OF_WHOLE) && memory > MOST_MEMORY ? ` (above ${MOST_MEMORY})` : "";
