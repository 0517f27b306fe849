import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import type { Job } from "./make.ts";
import type { Answer, Start } from "./worker.ts";
import type { MadePath } from "./writePaths.ts";

const WORKER = new URL("worker.ts", import.meta.url);

/** Does one job at a time. */
type Maker = (job: Job) => Promise<readonly MadePath[]>;

/** Processes that are at work, which end with the build. */
const running = new Set<ChildProcess>();

/** Ends all processes at once: a build that was asked to end leaves nobody at work behind it. */
export function stopProcesses(): void {
  for (const child of running) child.kill("SIGKILL");
}

/** Processes that make what a build needs. The first that fails ends all. */
export class Pool {
  readonly #start: Start;
  readonly #makers: Maker[] = [];

  constructor(start: Start) {
    this.#start = start;
  }

  /** Has jobs done by some processes, each by the first that is free, and tells of each. */
  async make<J extends Job>(
    jobs: readonly J[],
    processes: number,
    tell: (job: J, paths: readonly MadePath[]) => void,
  ): Promise<void> {
    while (this.#makers.length < processes) this.#makers.push(startProcess(this.#start));
    const waiting = [...jobs];
    const work = async (maker: Maker): Promise<void> => {
      for (let job = waiting.shift(); job; job = waiting.shift()) tell(job, await maker(job));
    };
    try {
      await Promise.all(this.#makers.slice(0, processes).map(work));
    } catch (error) {
      stopProcesses();
      throw error;
    }
  }

  /** Lets the processes go. */
  close(): void {
    for (const child of running) child.disconnect();
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
    if ("error" in answer) throw new Error(`${"site" in job ? job.site : job.bureaus}: ${answer.error}`);
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
