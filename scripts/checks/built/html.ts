import { readdirSync, readFileSync } from "node:fs";
import { formatterFactory, HtmlValidate, type Report, StaticConfigLoader } from "html-validate";
import { findPageFile } from "../../pages/pageKinds.ts";
import { choosePages } from "./choosePages.ts";
import { openVerdicts } from "./verdicts.ts";

/**
 * html-validate over built pages of each kind and shape; what depends on values, ids and what names them, `links` looks at on every page.
 * The known-bad pages come first: each must be found wanting by the rule that its file is named by.
 */
const KNOWN_BAD = "examples/known-bad-html";
const SITE = process.env["OUT_DIR"] ?? "dist";

const validator = new HtmlValidate(
  new StaticConfigLoader(JSON.parse(readFileSync("html-validate.json", "utf8"))),
);
const show = formatterFactory("stylish");

const files = readdirSync(KNOWN_BAD);
const isFound = ({ results }: Report, rule: string): boolean =>
  results.some(({ messages }) => messages.some(({ ruleId }) => ruleId === rule));
const missed: string[] = [];
for (const file of files)
  if (!isFound(await validator.validateFile(`${KNOWN_BAD}/${file}`), file.replace(/\.html$/, "")))
    missed.push(file);
console.log(`${files.length} known-bad pages, ${missed.length} missed ${missed.join(" ")}`);

const verdicts = openVerdicts("html", SITE);
const { paths, said } = choosePages(SITE);
const open = paths.filter((path) => !verdicts.hasPassed(path));
let faults = 0;
for (const path of open) {
  const report = await validator.validateFile(findPageFile(SITE, path));
  // A warning fails, too.
  const found = report.errorCount + report.warningCount;
  if (found === 0) verdicts.pass(path);
  else console.log(show(report.results));
  faults += found;
}
console.log(`html: ${said}; ${paths.length - open.length} as before, ${faults} faults`);
process.exitCode = files.length > 0 && missed.length === 0 && paths.length > 0 && faults === 0 ? 0 : 1;
