import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { readSettings } from "../src/settings.ts";
import {
  countIssues,
  renderAnnotations,
  renderJson,
  renderMarkdown,
  renderTerminal,
} from "../src/validation/report.ts";
import { findRulePage } from "../src/validation/rules.ts";
import type { Unchecked } from "../src/validation/unchecked.ts";
import { validateData } from "../src/validation/validate.ts";
import { Refusal } from "./target/refusal.ts";
import { runCommand } from "./target/runCommand.ts";

await runCommand(validate);

function validate(): void {
  const { values } = parseArgs({
    options: {
      data: { type: "string" },
      /** A change of a registered file that nobody has registered counts as an error, too. */
      registered: { type: "boolean", default: false },
      as: { type: "string", default: process.env["GITHUB_ACTIONS"] ? "annotations" : "terminal" },
      summary: { type: "string", default: process.env["GITHUB_STEP_SUMMARY"] ?? "" },
    },
  });
  const { dataRoot } = readSettings({ ...process.env, ...(values.data && { MINGZHANG_DATA: values.data }) });
  const notes: Unchecked[] = [];
  const issues = validateData(dataRoot, {
    onProgress: (disclosure) => process.stderr.isTTY && process.stderr.write(`\r\u001B[K${disclosure}`),
    notes,
  });
  if (process.stderr.isTTY) process.stderr.write("\r\u001B[K");
  const prefix = `${dataRoot}/`;
  const findPage = (rule: string): string => findRulePage(rule, process.env["RULES_URL"]);
  const writers: Record<string, () => string> = {
    terminal: () => renderTerminal(issues, prefix, notes, findPage),
    json: () => renderJson(issues),
    markdown: () => renderMarkdown(issues, prefix, findPage),
    annotations: () =>
      `${renderAnnotations(issues, prefix, findPage)}\n${renderTerminal(issues, prefix, notes, findPage)}`,
  };
  const write = writers[values.as];
  if (!write) throw new Refusal("no-such-form", { value: values.as, forms: Object.keys(writers).join(", ") });
  process.stdout.write(write());
  if (values.summary) writeFileSync(values.summary, renderMarkdown(issues, prefix, findPage), { flag: "a" });
  const isOutdated = values.registered && issues.some(({ rule }) => rule === "seal-outdated");
  process.exitCode = isOutdated || countIssues(issues).errors > 0 ? 1 : 0;
}
