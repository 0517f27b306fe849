import type { Job, Note } from "./make.ts";
import { hear, releaseProcesses, startProcess, stopProcesses } from "./processes.ts";
import type { Start } from "./worker.ts";

const WORKER = new URL("worker.ts", import.meta.url);

/** Does one job at a time. */
type Maker = (job: Job) => Promise<Note>;

/** Processes that make what a build needs. The first that fails ends all. */
export class Pool {
  readonly #start: Start;
  readonly #heap: number;
  readonly #makers: Maker[] = [];

  /** `heap`: MiB that the objects of a process may take. */
  constructor(start: Start, heap: number) {
    this.#start = start;
    this.#heap = heap;
  }

  /** Has jobs done by some processes, each by the first that is free, and tells of each. */
  async make<J extends Job>(
    jobs: readonly J[],
    processes: number,
    tell: (job: J, note: Note) => void,
  ): Promise<void> {
    if (jobs.length === 0) return;
    while (this.#makers.length < processes) this.#makers.push(startMaker(this.#start, this.#heap));
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
    releaseProcesses();
    this.#makers.length = 0;
  }
}

function startMaker(start: Start, heap: number): Maker {
  const child = startProcess(WORKER, { heap });
  child.send(start);
  return async (job) => {
    child.send(job);
    const answer = await hear<Note>(child);
    if ("error" in answer) throw new Error(`${nameJob(job)}: ${answer.error}`);
    return answer;
  };
}

function nameJob(job: Job): string {
  if ("site" in job) return job.site;
  return "group" in job ? job.group : job.bureaus.join(", ");
}
