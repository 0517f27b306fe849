import commands from "../../src/text/commands.json" with { type: "json" };
import { describeFault } from "./refusal.ts";

/** Errors whose message says all that their user needs: of the target, the settings, the data, the arguments. */
const EXPECTED = ["Refusal", "WrongSettings", "InvalidData"];
const ARGUMENTS = "ERR_PARSE_ARGS_";

/** Runs a command: what its user can mend is said without a stack trace, exit code 1. `left` says that the last site was left. */
export async function runCommand(work: () => unknown, left?: "siteLeft"): Promise<void> {
  try {
    await work();
  } catch (error) {
    const fault = describeFault(error);
    const expected =
      error instanceof Error &&
      (EXPECTED.includes(error.name) || ("code" in error && String(error.code).startsWith(ARGUMENTS)));
    const said = expected ? error.message : fault;
    if (said === undefined) throw error;
    const after = fault && left ? [commands.zh[left], commands.en[left]] : [];
    process.stderr.write(`${[said.trimEnd(), ...after].join("\n")}\n`);
    process.exitCode = 1;
  }
}
