import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { canonicalize, canonicalizeText } from "../src/read/canonical.ts";
import { listFiles } from "../src/read/files/files.ts";
import { mendFile, type Slip } from "../src/read/mend.ts";
import { makeJsonSchemas } from "../src/schema/jsonSchemas.ts";
import { fillContract } from "../src/schema/openData/contract.ts";
import { readSettings } from "../src/settings.ts";
import commands from "../src/text/commands.json" with { type: "json" };
import { fill } from "../src/text/fill.ts";
import { padDecimals } from "../src/validation/padDecimals.ts";
import { renderTerminal } from "../src/validation/report.ts";
import { makeRuleFiles } from "./format/ruleFiles.ts";
import { runCommand } from "./target/runCommand.ts";

/** What the public contract says of columns is written from their schemas. */
const CONTRACT = "docs/contract.md";

/** The example site has the general rules, too: tests of code read no data. */
const GENERAL_RULES = { from: "data/rules.json", to: "examples/site/data/rules.json" };

await runCommand(format);

function format(): void {
  const { values } = parseArgs({
    options: {
      data: { type: "string" },
      /** Only lists the files that are not in canonical form, and fails if there are any. */
      check: { type: "boolean", default: false },
      /** Puts back the zeros that a spreadsheet has cut from amounts, as the format prints them. */
      decimals: { type: "boolean", default: false },
    },
  });

  const { dataRoot } = readSettings({ ...process.env, ...(values.data && { MINGZHANG_DATA: values.data }) });
  const wanted = new Map<string, string>();
  if (dataRoot === "data") {
    wanted.set(CONTRACT, fillContract(readFileSync(CONTRACT, "utf8")));
    for (const [path, text] of makeRuleFiles()) wanted.set(path, text);
    const rules = readFileSync(GENERAL_RULES.from, "utf8");
    wanted.set(GENERAL_RULES.to, rules.replace('"schemas/', '"../../../data/schemas/'));
    for (const [name, schema] of Object.entries(makeJsonSchemas()))
      wanted.set(`data/schemas/${name}`, `${JSON.stringify(schema, null, 2)}\n`);
  }
  const slips = new Map<string, readonly Slip[]>();
  const issues = listFiles(dataRoot, "").flatMap((file) => {
    if (file.startsWith("schemas/")) return [];
    const mended = mendFile(dataRoot, file);
    const { value, issues: unread } =
      mended && mended.slips.length > 0 ? canonicalizeText(file, mended.text) : canonicalize(dataRoot, file);
    const path = join(dataRoot, file);
    if (value !== undefined) wanted.set(path, value);
    if (mended) slips.set(path, mended.slips);
    return unread;
  });

  const changed = [...wanted].filter(([path, text]) => readOrEmpty(path) !== text);
  for (const [path, text] of changed) {
    if (values.check) console.log(`not in canonical form, run npm run format: ${path}`);
    else {
      writeFileSync(path, text);
      console.log(`formatted ${path}${describeSlips(slips.get(path) ?? [])}`);
    }
  }
  // What is to be padded is read from files in their form.
  for (const { file, text, cells } of values.decimals && !values.check ? padDecimals(dataRoot) : []) {
    writeFileSync(join(dataRoot, file), text);
    const count = { count: String(cells) };
    console.log(`formatted ${join(dataRoot, file)}${describe((words) => fill(words.decimals, count))}`);
  }
  if (issues.length > 0) process.stdout.write(renderTerminal(issues, `${dataRoot}/`));
  process.exitCode = issues.length > 0 || (values.check && changed.length > 0) ? 1 : 0;
}

type MendWords = typeof commands.zh.mends;

/** What was done to a file, in both languages; nothing where only its form was made canonical. */
function describeSlips(slips: readonly Slip[]): string {
  return slips.length === 0 ? "" : describe((words) => slips.map((slip) => words[slip]).join("; "));
}

function describe(say: (words: MendWords) => string): string {
  return ` (${say(commands.zh.mends)} / ${say(commands.en.mends)})`;
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
