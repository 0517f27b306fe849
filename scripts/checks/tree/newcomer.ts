import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateSite } from "../../../src/generate/generate.ts";
import { SOURCES_FILE } from "../../../src/read/shared.ts";
import { linkPackages } from "./linkPackages.ts";

/**
 * A valid disclosure of a bureau that is not held yet breaks no check: into a copy of this tree come invented disclosures in held formats,
 * and what reads data there must pass as it does here. Whoever adds a disclosure needs no programmer.
 */
const CHECKS: Readonly<Record<string, string>> = {
  format: "node scripts/format.ts --check",
  validate: "node scripts/validate.ts",
  names: "node scripts/checks/tree/names.ts",
  // Left out: the build of the example site, and the cases of the rules, each of which names its files.
  unit: "vitest run --exclude scripts/site.test.ts --exclude src/validation/examples.test.ts",
  build: "node scripts/build.ts",
  data: "node scripts/checks/built/data.ts",
  weight: "node scripts/checks/built/weight.ts",
};
/** Enough for more than one bureau. */
const NEWCOMERS = 3;

const root = mkdtempSync(join(tmpdir(), "mingzhang-newcomer-"));
const tree = join(root, "tree");
/** Folders with nothing of ours, or too large to copy. */
const LEFT_OUT = new Set(["node_modules", ".git", "dist", ".astro", ".cache"]);

function addNewcomers(): string[] {
  const [data, invented] = [join(tree, "data"), join(root, "invented")];
  generateSite(data, invented, NEWCOMERS, 1);
  cpSync(join(invented, "bureaus"), join(data, "bureaus"), { recursive: true });
  const [, ...sources] = readFileSync(join(invented, SOURCES_FILE), "utf8").split(/(?<=\n)/);
  writeFileSync(join(data, SOURCES_FILE), sources.join(""), { flag: "a" });
  return readdirSync(join(invented, "bureaus"));
}

const { OUT_DIR: _out, MINGZHANG_DATA: _data, ...env } = process.env;
const failed: string[] = [];
try {
  for (const name of readdirSync(".").filter((entry) => !LEFT_OUT.has(entry)))
    cpSync(name, join(tree, name), { recursive: true });
  linkPackages(tree);
  const bureaus = addNewcomers();
  const run = (command: string) =>
    spawnSync(command, {
      cwd: tree,
      env: { ...env, CI: "true" },
      shell: true,
      encoding: "utf8",
      maxBuffer: 2 ** 28,
    });
  // As everyone does who adds a disclosure.
  run("node scripts/format.ts");
  for (const [name, command] of Object.entries(CHECKS)) {
    const { status, stdout, stderr } = run(command);
    if (status === 0) continue;
    failed.push(name);
    console.log(`${name} fails with ${bureaus.join(" and ")}:\n${stdout}${stderr}`);
  }
  console.log(
    `newcomer: ${bureaus.length} bureaus more, ${Object.keys(CHECKS).length} checks, ${failed.length} failed: ${failed.join(", ")}`,
  );
} finally {
  rmSync(root, { recursive: true });
}
process.exitCode = failed.length > 0 ? 1 : 0;
