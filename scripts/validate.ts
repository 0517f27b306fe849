import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { bureauFolder, listBureaus } from "../src/read/disclosures.ts";
import { readSettings } from "../src/settings.ts";
import {
  countIssues,
  renderAnnotations,
  renderJson,
  renderMarkdown,
  renderTerminal,
} from "../src/validation/report.ts";
import { severityOf } from "../src/validation/rules.ts";
import type { Unchecked } from "../src/validation/unchecked.ts";
import { validateData } from "../src/validation/validate.ts";
import { Refusal } from "./target/refusal.ts";
import { runCommand } from "./target/runCommand.ts";

await runCommand(validate);

/** Says what is wrong or odd in the data folder; of the bureaus that are named alone, where some are. */
function validate(): void {
  const { values, positionals } = parseArgs({
    options: {
      data: { type: "string" },
      /** A change of a registered file that nobody has registered counts as an error, too. */
      registered: { type: "boolean", default: false },
      as: { type: "string", default: process.env["GITHUB_ACTIONS"] ? "annotations" : "terminal" },
      summary: { type: "string", default: process.env["GITHUB_STEP_SUMMARY"] ?? "" },
    },
    allowPositionals: true,
  });
  const { dataRoot } = readSettings({ ...process.env, ...(values.data && { MINGZHANG_DATA: values.data }) });
  const bureaus = positionals.map((id) => `${bureauFolder(id)}/`);
  const unknown = positionals.find((id) => !listBureaus(dataRoot).includes(id));
  if (unknown !== undefined) throw new Refusal("no-bureau", { value: unknown, path: dataRoot });
  const isAsked = (path: string): boolean =>
    bureaus.length === 0 || bureaus.some((folder) => `${path}/`.startsWith(folder));
  const unchecked: Unchecked[] = [];
  const found = validateData(dataRoot, {
    onProgress: (disclosure) => process.stderr.isTTY && process.stderr.write(`\r\u001B[K${disclosure}`),
    notes: unchecked,
  });
  // What stops a build is told wherever it is.
  const issues = found.filter((issue) => severityOf(issue) === "error" || isAsked(issue.place.file));
  const notes = unchecked.filter(({ folder }) => isAsked(folder));
  if (process.stderr.isTTY) process.stderr.write("\r\u001B[K");
  const prefix = `${dataRoot}/`;
  const writers: Record<string, () => string> = {
    terminal: () => renderTerminal(issues, prefix, notes),
    json: () => renderJson(issues),
    markdown: () => renderMarkdown(issues, prefix),
    annotations: () => `${renderAnnotations(issues, prefix)}\n${renderTerminal(issues, prefix, notes)}`,
  };
  const write = writers[values.as];
  if (!write) throw new Refusal("no-such-form", { value: values.as, forms: Object.keys(writers).join(", ") });
  process.stdout.write(write());
  if (values.summary) writeFileSync(values.summary, renderMarkdown(issues, prefix), { flag: "a" });
  const isOutdated = values.registered && issues.some(({ rule }) => rule === "seal-outdated");
  process.exitCode = isOutdated || countIssues(issues).errors > 0 ? 1 : 0;
}
