import { Worker, workerData } from "node:worker_threads";

/** The CPU time that no input may take, in ms. Not by the clock: a busy machine makes no reader slow. */
export const LONGEST = 5_000;

/** CPU time of the whole process so far, in ms. */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** When the input began that is being judged, in CPU time of the process; 0 between inputs. */
export type Began = Float64Array<SharedArrayBuffer>;

/** Starts a thread that ends the process when one input takes too long: what never ends cannot end itself. */
export function startWatchdog(): Began {
  const began = new Float64Array(new SharedArrayBuffer(8));
  new Worker(new URL(import.meta.url), { workerData: began }).unref();
  return began;
}

if (workerData instanceof Float64Array) {
  const began = workerData;
  setInterval(() => {
    const [start = 0] = began;
    if (start > 0 && cpuTime() - start > LONGEST) process.kill(process.pid, "SIGXCPU");
  }, 200);
}
