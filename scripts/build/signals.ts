/** Cleans up when the process is asked to end, and then ends as it would have without us. */
export function cleanUpWhenStopped(cleanUp: () => void): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.once(signal, () => {
      cleanUp();
      process.kill(process.pid, signal);
    });
}
