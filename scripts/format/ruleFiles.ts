import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fillGuide, GUIDES } from "../../src/validation/guide.ts";
import { type RuleFile, ruleFile } from "../../src/validation/ruleFile.ts";
import { writeRulePage } from "../../src/validation/rulePage.ts";

const FOLDER = "src/validation/rules";
/** The sound data that cases change. */
const EXAMPLE = "examples/site/data";
const WRITTEN = "// Written by `npm run format` from the folders of the validation rules.\n";

/** What is written from the folders of the validation rules, by path: their ids, their index, their lists in the data guides, and their pages. */
export function makeRuleFiles(): Map<string, string> {
  const ids = readdirSync(FOLDER, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );
  const rules = new Map(ids.sort().map((id) => [id, readRule(id)]));
  const guides = (["en", "zh"] as const).map((language) => {
    const path = GUIDES[language];
    return [path, fillGuide(readFileSync(path, "utf8"), language, rules)] as const;
  });
  return new Map([
    ["src/schema/ruleIds.ts", makeIds(ids)],
    [join(FOLDER, "index.ts"), makeIndex(ids)],
    ...guides,
    ...[...rules].map(([id, rule]) => [join(FOLDER, id, "README.md"), makePage(id, rule)] as const),
  ]);
}

function readRule(id: string): RuleFile {
  return ruleFile.parse(JSON.parse(readFileSync(join(FOLDER, id, "rule.json"), "utf8")));
}

function makePage(id: string, rule: RuleFile): string {
  const folder = join(FOLDER, id, "cases");
  const cases = readdirSync(folder)
    .sort()
    .map((file) => ({ name: basename(file, ".txt"), text: readFileSync(join(folder, file), "utf8") }));
  return writeRulePage(id, rule, cases, (file) => readHead(join(EXAMPLE, file)));
}

/** The first line of a file, which names the columns of a table. */
const readHead = (path: string): string => readFileSync(path, "utf8").split("\n", 1)[0] ?? "";

function makeIds(ids: readonly string[]): string {
  return `${WRITTEN}export type RuleId =\n${ids.map((id) => `  | "${id}"`).join("\n")};\n`;
}

function makeIndex(ids: readonly string[]): string {
  const nameOf = (id: string): string => id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  const imports = ids.map((id) => `import ${nameOf(id)} from "./${id}/rule.json" with { type: "json" };\n`);
  const entries = ids.map((id) => (id === nameOf(id) ? `  ${id},\n` : `  "${id}": ${nameOf(id)},\n`));
  const types = 'import type { RuleId } from "../../schema/ruleIds.ts";\n';
  return `${WRITTEN}${types}${imports.join("")}\nexport const RULE_FILES = {\n${entries.join("")}} satisfies Record<RuleId, unknown>;\n`;
}
