import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { LONGEST } from "./watchdog.ts";

/** A changed file; `whole` asks for the whole site with it, not for its reader alone. */
export interface Input {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly whole: boolean;
}

/** What became of an input, or what went wrong. */
export type Answer = { readonly outcome: string } | { readonly fault: string };

/** Time by the clock in which a process must answer or be stopped by its watchdog, in ms: for one that waits for what never comes. */
const PATIENCE = 180_000;
/** Memory of JavaScript that no input may take, in MB. */
const MEMORY = 512;
/** How the faults begin that cost a new process: seeking more of them takes too long. */
export const STOPPED = "Stopped: ";

/**
 * A child process that judges inputs one after another. Only another process can stop a reader that never ends; a child that was stopped
 * or died is replaced for the next input.
 */
export class Judge {
  private readonly module: string;
  private readonly env: NodeJS.ProcessEnv;
  private readonly patience: number;
  private child: ChildProcess | undefined;

  constructor(module: URL, env: Readonly<Record<string, string>>, patience = PATIENCE) {
    this.module = module.pathname;
    this.env = { ...process.env, ...env };
    this.patience = patience;
  }

  async ask(input: Input): Promise<Answer> {
    if (!this.child) {
      this.child = this.start();
      // Loading the code is nobody's fault.
      const [ready] = await Promise.race([once(this.child, "message"), once(this.child, "exit")]);
      if (typeof ready !== "object" || ready === null)
        throw new Error(`The process of ${this.module} ended before its first input`);
    }
    const { child } = this;
    return await new Promise((resolve) => {
      const settle = (answer: Answer): void => {
        clearTimeout(timer);
        child.removeAllListeners();
        resolve(answer);
      };
      const timer = setTimeout(() => {
        this.stop();
        settle({ fault: `${STOPPED}no answer within ${this.patience / 1000} s` });
      }, this.patience);
      child.once("message", (answer) => settle(answer as Answer));
      child.once("exit", (code, signal) => {
        this.child = undefined;
        settle({ fault: STOPPED + describeEnd(code, signal) });
      });
      child.send(input);
    });
  }

  stop(): void {
    this.child?.removeAllListeners();
    this.child?.kill("SIGKILL");
    this.child = undefined;
  }

  private start(): ChildProcess {
    const execArgv = [`--max-old-space-size=${MEMORY}`];
    return fork(this.module, {
      env: this.env,
      serialization: "advanced",
      execArgv,
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
  }
}

function describeEnd(code: number | null, signal: NodeJS.Signals | null): string {
  return signal === "SIGXCPU"
    ? `more than ${LONGEST / 1000} s of CPU time`
    : `the process ended by itself (${signal ?? code})`;
}
