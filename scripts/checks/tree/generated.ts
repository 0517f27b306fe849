import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { generateSite } from "../../../src/generate/generate.ts";
import { readSettings } from "../../../src/settings.ts";
import { countIssues, renderTerminal } from "../../../src/validation/report.ts";
import { validateData } from "../../../src/validation/validate.ts";

/**
 * Invented disclosures in the formats that are held: they are valid and reconcile, and one whose figure is altered does not; a seed gives
 * the same bytes each time, and a smaller number of them begins like a larger one.
 */
const root = mkdtempSync(join(tmpdir(), "mingzhang-generated-"));
const faults: string[] = [];
const expectTrue = (what: string, holds: boolean): void => {
  if (!holds) faults.push(what);
};
const countErrors = (folder: string): number => countIssues(validateData(folder)).errors;

/** Every file that a number and a seed give, by its path. */
function generate(name: string, count: number, seed: number): Map<string, string> {
  const folder = join(root, name);
  generateSite(readSettings(process.env).dataRoot, folder, count, seed);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, "utf8")]),
  );
}

/** Writes another digit into the first amount of a table. */
function alterFigure(folder: string): void {
  const [path = ""] = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith("/tables/expenditure.csv"),
  );
  const file = join(folder, path);
  const text = readFileSync(file, "utf8");
  writeFileSync(
    file,
    text.replace(
      /(\d)\.(\d)/,
      (_, digit: string, decimal: string) => `${(Number(digit) + 1) % 10}.${decimal}`,
    ),
  );
}

try {
  const made = generate("made", 24, 7);
  const disclosures = [...made].filter(([path]) => path.endsWith("disclosure.json"));
  expectTrue(`${disclosures.length} disclosures, not 24`, disclosures.length === 24);
  const formats = new Set(disclosures.map(([, text]) => JSON.parse(text).format));
  expectTrue(`only the formats ${[...formats].join()}`, formats.size > 2);
  expectTrue(
    "no unit has tables of its own",
    [...made.keys()].some((path) => /\/\d{6}\/tables\//.test(path)),
  );
  const errors = validateData(join(root, "made"));
  if (countIssues(errors).errors > 0) faults.push(renderTerminal(errors));

  generate("altered", 1, 7);
  alterFigure(join(root, "altered"));
  expectTrue("an altered figure is not seen", countErrors(join(root, "altered")) > 0);

  expectTrue("a seed gives other bytes", isDeepStrictEqual(generate("again", 24, 7), made));
  expectTrue("another seed gives the same bytes", !isDeepStrictEqual(generate("other", 24, 8), made));
  const larger = generate("larger", 40, 7);
  // The last bureau of the smaller number may be cut off within its years.
  const differing = [...made].filter(
    ([path, text]) => path.startsWith("bureaus/") && larger.get(path) !== text,
  );
  expectTrue(
    `a larger number begins otherwise: ${differing.map(([path]) => path).join()}`,
    differing.length === 0,
  );
} finally {
  rmSync(root, { recursive: true });
}
for (const fault of faults) console.log(fault);
console.log(`generated: ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
