import { parseArgs } from "node:util";
import { readSettings } from "../src/settings.ts";
import { renderTerminal } from "../src/validation/report.ts";
import { severityOf } from "../src/validation/rules.ts";
import { validateData } from "../src/validation/validate.ts";
import { keepVersion } from "./release/keepVersion.ts";
import { describeKept, Refusal } from "./target/refusal.ts";
import { runCommand } from "./target/runCommand.ts";
import { today } from "./target/today.ts";

/** Keeps the version that the present data are, where they have no error: for others to cite, and to compare later ones with. */
function release(): void {
  const { values, positionals } = parseArgs({
    options: { data: { type: "string" } },
    allowPositionals: true,
  });
  const { dataRoot } = readSettings({ ...process.env, ...(values.data && { MINGZHANG_DATA: values.data }) });
  const errors = validateData(dataRoot).filter((issue) => severityOf(issue) === "error");
  if (errors.length > 0) {
    process.stdout.write(renderTerminal(errors, `${dataRoot}/`));
    throw new Refusal("unsound-version", {});
  }
  const { version, isOld, count } = keepVersion(dataRoot, today(), positionals[0]);
  if (isOld) console.log(describeKept("keptBefore", { version }));
  else if (count === undefined) console.log(describeKept("keptFirst", { version }));
  else console.log(describeKept("kept", { version, count: String(count) }));
}

await runCommand(release);
