import commands from "../../src/text/commands.json" with { type: "json" };
import { describeFault, Refusal } from "./refusal.ts";

/** Runs a command: what its user can mend is said without a stack trace, exit code 1. `left` says that the last site was left. */
export async function runCommand(work: () => unknown, left?: "siteLeft"): Promise<void> {
  try {
    await work();
  } catch (error) {
    const fault = describeFault(error);
    const expected = error instanceof Error && (error instanceof Refusal || error.name === "InvalidData");
    const said = expected ? error.message : fault;
    if (said === undefined) throw error;
    const after = fault && left ? [commands.zh[left], commands.en[left]] : [];
    process.stderr.write(`${[said.trimEnd(), ...after].join("\n")}\n`);
    process.exitCode = 1;
  }
}
