import { constants } from "node:os";

/** Milliseconds in which writes that were begun are done: they run beside the program, and would make folders anew behind the cleaning. */
const BEGUN = 200;

/** Stops others and cleans up when the process is asked to end, and ends at once, with the exit code that shells give for the signal. */
export function cleanUpWhenStopped(stopOthers: () => void, cleanUp: () => void): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.once(signal, () => {
      stopOthers();
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, BEGUN);
      cleanUp();
      process.exit(128 + constants.signals[signal]);
    });
}
