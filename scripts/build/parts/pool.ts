import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import type { MadePath } from "./kept.ts";
import type { Job } from "./makePart.ts";
import type { Answer, Start } from "./worker.ts";

const WORKER = new URL("worker.ts", import.meta.url);

/** Makes a part, in this process or another. */
export type Maker = (job: Job) => Promise<readonly MadePath[]>;

/** Processes that are at work, which end with the build. */
const running = new Set<ChildProcess>();

/** Ends all processes at once: a build that was asked to end leaves nobody at work behind it. */
export function stopProcesses(): void {
  for (const child of running) child.kill("SIGKILL");
}

/** Has parts made by this process and some others, each by the first that is free, and tells of each. The first that fails ends all. */
export async function makeAll(
  own: Maker,
  start: Start,
  jobs: readonly Job[],
  others: number,
  tell: (job: Job, paths: readonly MadePath[]) => void,
): Promise<void> {
  const waiting = [...jobs];
  const work = async (make: Maker): Promise<void> => {
    for (let job = waiting.shift(); job; job = waiting.shift()) tell(job, await make(job));
  };
  try {
    await Promise.all([own, ...Array.from({ length: others }, () => startProcess(start))].map(work));
    for (const child of running) child.disconnect();
  } catch (error) {
    stopProcesses();
    throw error;
  }
}

function startProcess(start: Start): Maker {
  const child = fork(WORKER, { serialization: "advanced" });
  running.add(child);
  child.once("exit", () => running.delete(child));
  child.send(start);
  return async (job) => {
    child.send(job);
    const answer = await hear(child);
    if ("error" in answer) throw new Error(`${job.bureaus.join(", ")}: ${answer.error}`);
    return answer.paths;
  };
}

/** The next answer of a process; one that has ended gives none. */
async function hear(child: ChildProcess): Promise<Answer> {
  const heard = new AbortController();
  const { signal } = heard;
  try {
    return await Promise.race([
      once(child, "message", { signal }).then(([answer]) => answer as Answer),
      once(child, "exit", { signal }).then(([code, name]) => ({
        error: `a process ended with ${code ?? name}`,
      })),
    ]);
  } finally {
    heard.abort();
  }
}
