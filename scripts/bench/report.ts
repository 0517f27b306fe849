import type { Cost } from "./measure.ts";

/** What was measured at one size. */
export interface Measured {
  /** Disclosures. */
  readonly size: number;
  /** Rounds, whose medians these are. */
  readonly runs: number;
  readonly pages: number;
  /** What each kind of run cost, in the order in which they are told. */
  readonly costs: ReadonlyMap<string, Cost>;
}

/** Kinds of runs that goals speak of. */
export const WHOLE = "from nothing";
export const UNCHANGED = "without a change";
export const CHANGED = "one changed amount";
export const ELEVENTY = "Eleventy, the same pages";

/** Goals of a build, as the most of a build from nothing that each kind of build may take of CPU. */
const MOST_OF_WHOLE: Readonly<Record<string, number>> = { [UNCHANGED]: 0.05, [CHANGED]: 0.1 };
/** The most memory that any process may take, in MiB. */
const MOST_MEMORY = 1024;
/** How many times as long as Eleventy a build from nothing may take by the clock. */
const MOST_OF_ELEVENTY = 1.5;

/** The medians of what some runs cost, each measure by itself; of memory the most. */
export function medianOf(costs: readonly Cost[]): Cost {
  const median = (take: (cost: Cost) => number): number => {
    const sorted = costs.map(take).sort((a, b) => a - b);
    const middle = sorted[Math.floor(sorted.length / 2)];
    if (middle === undefined) throw new Error("Nothing was measured");
    return middle;
  };
  const scripts = new Set(costs.flatMap(({ scripts }) => [...scripts.keys()]));
  return {
    cpuSeconds: median(({ cpuSeconds }) => cpuSeconds),
    wallSeconds: median(({ wallSeconds }) => wallSeconds),
    peakMegabytes: Math.max(...costs.map(({ peakMegabytes }) => peakMegabytes)),
    scripts: new Map(Array.from(scripts, (name) => [name, median(({ scripts }) => scripts.get(name) ?? 0)])),
  };
}

/** The exponent with which the CPU time of a build from nothing grows with its pages, by least squares of logarithms. */
function findExponent(measured: readonly Measured[]): number | undefined {
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

/** The report as Markdown: every run, then builds from nothing beside Eleventy, by their processes, and how they grow. */
export function writeReport(measured: readonly Measured[]): string {
  const exponent = findExponent(measured);
  return [
    writeRuns(measured),
    ...measured.flatMap(compareWithEleventy),
    ...measured.flatMap(tellProcesses),
    ...(exponent === undefined
      ? []
      : [`From nothing, CPU grows with the number of pages to the power of ${exponent.toFixed(2)}.`]),
  ].join("\n\n");
}

function writeRuns(measured: readonly Measured[]): string {
  const heads = [
    "disclosures",
    "run",
    "CPU s",
    "to the whole",
    "CPU ms a page",
    "clock s",
    "MiB, largest process",
  ];
  const lines = measured.flatMap(({ size, runs, pages, costs }) => {
    const whole = costs.get(WHOLE)?.cpuSeconds ?? Number.NaN;
    return [...costs].map(([kind, { cpuSeconds, wallSeconds, peakMegabytes }]) => [
      `${size}, ${pages} pages${runs > 1 ? `, medians of ${runs}` : ""}`,
      kind,
      cpuSeconds.toFixed(1),
      `${(cpuSeconds / whole).toFixed(2)}${judge(cpuSeconds / whole, MOST_OF_WHOLE[kind])}`,
      ((cpuSeconds / pages) * 1000).toFixed(1),
      wallSeconds.toFixed(0),
      `${peakMegabytes.toFixed(0)}${judgeMemory(kind, peakMegabytes)}`,
    ]);
  });
  return [heads, heads.map(() => "---"), ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function compareWithEleventy({ size, costs }: Measured): string[] {
  const [own, eleventy] = [costs.get(WHOLE), costs.get(ELEVENTY)];
  if (!own || !eleventy) return [];
  const clock = own.wallSeconds / eleventy.wallSeconds;
  const cpu = own.cpuSeconds / eleventy.cpuSeconds;
  return [
    `${size}, from nothing, to Eleventy: by the clock ${clock.toFixed(1)}${judge(clock, MOST_OF_ELEVENTY)}, CPU ${cpu.toFixed(1)}.`,
  ];
}

/** Scripts of processes: `build` validates, zips and waits; `bundler` is Astro; `worker` makes pages and files. */
function tellProcesses({ size, costs }: Measured): string[] {
  const scripts = [...(costs.get(WHOLE)?.scripts ?? [])].sort(([, a], [, b]) => b - a);
  const told = scripts.map(([name, seconds]) => `${name} ${seconds.toFixed(1)}`).join(", ");
  return [`${size}, from nothing, CPU s by processes: ${told}.`];
}

/** Whether a ratio meets its goal, if it has one, and by which factor it misses it. */
function judge(ratio: number, goal: number | undefined): string {
  if (goal === undefined) return "";
  return ratio > goal
    ? ` (${(ratio / goal).toFixed(1)} × the goal of ${goal})`
    : ` (within the goal of ${goal})`;
}

/** Whether a build takes more memory than any process may. */
const judgeMemory = (kind: string, memory: number): string =>
  (kind === WHOLE || kind in MOST_OF_WHOLE) && memory > MOST_MEMORY ? ` (above ${MOST_MEMORY})` : "";
