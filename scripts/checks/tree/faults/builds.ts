import { type ChildProcess, spawn } from "node:child_process";
import { appendFileSync, cpSync, existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { DATA, makeEnvironment } from "./checkout.ts";
import { makeFakeSite, nameSite } from "./fakeSite.ts";
import { lookAtOwn } from "./ownSite.ts";

/** A build that runs, and what it says. */
interface Run {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly ended: Promise<number | string>;
}

function startBuild(checkout: string, more: Readonly<Record<string, string>>): Run {
  const child = spawn(process.execPath, ["scripts/build.ts"], {
    cwd: checkout,
    env: makeEnvironment(checkout, more),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  return {
    child,
    said: () => said,
    ended: new Promise((resolve) => child.on("close", (status, signal) => resolve(status ?? signal ?? ""))),
  };
}

/** Moments of a build, by what stands in its workshop. */
const MOMENTS: Readonly<Record<string, (workshop: string) => boolean>> = {
  "while data are read": (workshop) => existsSync(workshop),
  "while pages are written": (workshop) => countPages(workshop) > 100,
};

function countPages(workshop: string): number {
  if (!existsSync(join(workshop, "site"))) return 0;
  return readdirSync(join(workshop, "site"), { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".html"),
  ).length;
}

async function waitFor(run: Run, happened: () => boolean): Promise<void> {
  while (!happened() && run.child.exitCode === null) await setTimeout(20);
}

/** How a build ends: killed, or asked to end, which it does with an exit code. */
const ENDS = { SIGKILL: "SIGKILL", SIGTERM: 143 } as const;

/** How builds are ended at a moment. A killed one can clean nothing up, whatever it was about: with ALL it is seen at each moment. */
const SIGNALS: Readonly<Record<string, readonly (keyof typeof ENDS)[]>> = {
  "while data are read": ["SIGKILL"],
  "while pages are written": process.env["ALL"] ? ["SIGKILL", "SIGTERM"] : ["SIGTERM"],
};

/** Kills builds at several moments: the old site stays whole. Asked to end, a build also cleans up. */
export async function killBuilds(checkout: string): Promise<string[]> {
  const target = join(checkout, "dist");
  const workshop = join(checkout, ".astro/build");
  makeFakeSite(target, "old");
  const faults: string[] = [];
  for (const [moment, happened] of Object.entries(MOMENTS))
    for (const signal of SIGNALS[moment] ?? []) {
      // What a killed build left would be taken for this one's.
      rmSync(workshop, { recursive: true, force: true });
      const run = startBuild(checkout, {});
      await waitFor(run, () => happened(workshop));
      run.child.kill(signal);
      const ended = await run.ended;
      if (ended !== ENDS[signal])
        faults.push(`${signal} ${moment}: the build ended with ${ended}\n${run.said()}`);
      if (nameSite(target) !== "old")
        faults.push(`${signal} ${moment}: of the old site there are ${nameSite(target)}`);
      if (signal === "SIGTERM" && existsSync(workshop))
        faults.push(`${signal} ${moment}: the workshop is left`);
    }
  return faults;
}

/**
 * Two builds of one checkout at once. The first finishes, into a folder whose name has odd characters and begins as the checkout's, and is
 * the site that its `site.json` describes; the second waits, then its data change while pages are written: it ends with a message, and the old site stays.
 */
export async function buildTwice(checkout: string): Promise<string[]> {
  const workshop = join(checkout, ".astro/build");
  const [first, second] = [`${checkout}-预算 #1 100%`, join(checkout, "dist")];
  const data = join(checkout, "../data");
  cpSync(join(checkout, DATA), data, { recursive: true });
  rmSync(workshop, { recursive: true, force: true });
  makeFakeSite(second, "old");
  const one = startBuild(checkout, { OUT_DIR: first });
  await waitFor(one, () => existsSync(workshop));
  const two = startBuild(checkout, { MINGZHANG_DATA: data });
  const ended = await one.ended;
  const whole = existsSync(join(first, "data/SHA256SUMS")) && existsSync(join(first, "index.html"));
  const faults = ended === 0 && whole ? [] : [`Of two builds the first ended with ${ended}\n${one.said()}`];
  faults.push(...(whole ? lookAtOwn(first) : []));
  await waitFor(two, () => countPages(workshop) > 100);
  appendFileSync(join(data, "everyday-words.csv"), "\n");
  const status = await two.ended;
  const said = two.said();
  for (const part of ["Another build is using", "everyday-words.csv changed during the build"])
    if (!said.includes(part)) faults.push(`The second build does not say “${part}”:\n${said}`);
  if (status !== 1 || nameSite(second) !== "old")
    faults.push(`The second build ended with ${status}; of the old site there are ${nameSite(second)}`);
  const left = [workshop, join(checkout, ".dist.exchange")].filter((path) => existsSync(path));
  return [...faults, ...left.map((path) => `${path} is left`)];
}
