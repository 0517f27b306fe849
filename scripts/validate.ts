import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { countIssues, renderAnnotations, renderJson, renderMarkdown, renderTerminal } from "../src/validation/report.ts";
import { validateData } from "../src/validation/validate.ts";

const { values } = parseArgs({
  options: {
    data: { type: "string", default: process.env["MINGZHANG_DATA"] ?? "data" },
    as: { type: "string", default: process.env["GITHUB_ACTIONS"] ? "annotations" : "terminal" },
    summary: { type: "string", default: process.env["GITHUB_STEP_SUMMARY"] ?? "" },
  },
});
const issues = validateData(values.data, (disclosure) => process.stderr.isTTY && process.stderr.write(`\r\u001B[K${disclosure}`));
if (process.stderr.isTTY) process.stderr.write("\r\u001B[K");
const prefix = `${values.data.replace(/\/$/, "")}/`;
const writers: Record<string, () => string> = {
  terminal: () => renderTerminal(issues, prefix),
  json: () => renderJson(issues),
  markdown: () => renderMarkdown(issues, prefix),
  annotations: () => `${renderAnnotations(issues, prefix)}\n${renderTerminal(issues, prefix)}`,
};
const write = writers[values.as];
if (!write) throw new Error(`--as ${values.as}: one of ${Object.keys(writers).join(", ")}`);
process.stdout.write(write());
if (values.summary) writeFileSync(values.summary, renderMarkdown(issues, prefix), { flag: "a" });
process.exitCode = countIssues(issues).errors > 0 ? 1 : 0;
