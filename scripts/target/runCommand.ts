import commands from "../../src/text/commands.json" with { type: "json" };
import { describeFault } from "./refusal.ts";
import { answerHelp, describeWrongArguments } from "./usage.ts";

/** Errors whose message says all that their user needs: of the target, the settings, the data. */
const EXPECTED = ["Refusal", "WrongSettings", "InvalidData"];

/** Runs a command, or says how it is called: what its user can mend is said without a stack trace, exit code 1. `left` says that the last site was left. */
export async function runCommand(work: () => unknown, left?: "siteLeft"): Promise<void> {
  if (answerHelp()) return;
  try {
    await work();
  } catch (error) {
    const fault = describeFault(error);
    const isExpected = error instanceof Error && EXPECTED.includes(error.name);
    const said = isExpected ? error.message : (describeWrongArguments(error) ?? fault);
    if (said === undefined) throw error;
    const after = fault && left ? [commands.zh[left], commands.en[left]] : [];
    process.stderr.write(`${[said.trimEnd(), ...after].join("\n")}\n`);
    process.exitCode = 1;
  }
}
