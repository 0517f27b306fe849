import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";

/** What a process that failed says. */
export interface Failure {
  readonly error: string;
}

/** Processes that are at work, which end with the build. */
const running = new Set<ChildProcess>();

/** Ends all processes at once: a build that was asked to end leaves nobody at work behind it. */
export function stopProcesses(): void {
  for (const child of running) child.kill("SIGKILL");
}

/** Lets all processes go: each ends when it has nothing more to do. */
export function releaseProcesses(): void {
  for (const child of running) child.disconnect();
}

/** What a process is given. */
interface Given {
  readonly environment?: Readonly<Record<string, string>>;
  /** MiB that its objects may take: V8 collects what is no longer needed when it comes near, and takes gigabytes where nothing is said. */
  readonly heap?: number;
}

/** Starts a script as a process of its own, which can be talked to. */
export function startProcess(script: URL, { environment = {}, heap }: Given = {}): ChildProcess {
  const child = fork(script, {
    serialization: "advanced",
    env: { ...process.env, ...environment },
    execArgv: [...process.execArgv, ...(heap === undefined ? [] : [`--max-old-space-size=${heap}`])],
  });
  running.add(child);
  child.once("exit", () => running.delete(child));
  return child;
}

/** The next answer of a process; one that has ended gives none. */
export async function hear<Answer extends object>(child: ChildProcess): Promise<Answer | Failure> {
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

/** An error as a process says it. */
export const describeFailure = (error: unknown): Failure => ({
  error: error instanceof Error ? error.stack || error.message : String(error),
});

/**
 * What processes make, while this one makes something of its own, and that. What its own work throws ends the processes, and is thrown when they
 * are gone: nobody writes any more.
 */
export async function makeBeside<T, Own>(
  make: () => Promise<T>,
  makeOwn: () => Own,
): Promise<readonly [made: T, own: Own]> {
  const making = make();
  let own: Own;
  try {
    own = makeOwn();
  } catch (error) {
    stopProcesses();
    await making.catch(() => undefined);
    throw error;
  }
  return [await making, own];
}
