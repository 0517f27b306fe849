import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateSite } from "../../../src/generate/generate.ts";
import { SOURCES_FILE } from "../../../src/read/shared.ts";
import { linkPackages } from "./linkPackages.ts";

/**
 * A valid disclosure of a bureau that is not held yet breaks no check: in a copy of this tree, invented disclosures in held formats come
 * in, and what reads all data there must pass as it does here. With ALL a site of the newcomers alone is built and looked at, too;
 * without, `faults` builds one. Tests of code read no data (`withoutData.ts`). Whoever adds a disclosure needs no programmer.
 */
const BESIDE_THE_HELD: Readonly<Record<string, string>> = {
  format: "node scripts/format.ts --check",
  validate: "node scripts/validate.ts",
  names: "node scripts/checks/tree/names.ts",
};
const ALONE: Readonly<Record<string, string>> = process.env["ALL"]
  ? {
      build: "node scripts/build.ts",
      data: "node scripts/checks/built/data.ts",
      links: "node scripts/checks/built/links.ts",
      weight: "node scripts/checks/built/weight.ts",
    }
  : {};
/** Enough, and from a seed, for more than one bureau. */
const NEWCOMERS = 3;
const SEED = 3;

const root = mkdtempSync(join(tmpdir(), "mingzhang-newcomer-"));
const tree = join(root, "tree");
/** Folders with nothing of ours, or too large to copy. */
const LEFT_OUT = new Set(["node_modules", ".git", "dist", ".astro", ".cache"]);

/** Invents a data folder, and puts what it holds beside what is held. */
function addNewcomers(invented: string): string[] {
  const data = join(tree, "data");
  generateSite(data, invented, NEWCOMERS, SEED);
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
  const invented = join(root, "invented");
  const bureaus = addNewcomers(invented);
  const run = (command: string, more: Readonly<Record<string, string>> = {}) =>
    spawnSync(command, {
      cwd: tree,
      env: { ...env, ...more, CI: "true" },
      shell: true,
      encoding: "utf8",
      maxBuffer: 2 ** 28,
    });
  const check = (checks: Readonly<Record<string, string>>, more?: Readonly<Record<string, string>>): void => {
    for (const [name, command] of Object.entries(checks)) {
      const { status, stdout, stderr } = run(command, more);
      if (status === 0) continue;
      failed.push(name);
      console.log(`${name} fails with ${bureaus.join(" and ")}:\n${stdout}${stderr}`);
    }
  };
  // As everyone does who adds a disclosure.
  run("node scripts/format.ts");
  check(BESIDE_THE_HELD);
  check(ALONE, { MINGZHANG_DATA: invented });
  const names = [...Object.keys(BESIDE_THE_HELD), ...Object.keys(ALONE)];
  console.log(
    `newcomer: ${bureaus.length} bureaus more, ${names.length} checks, ${failed.length} failed: ${failed.join(", ")}`,
  );
} finally {
  rmSync(root, { recursive: true });
}
process.exitCode = failed.length > 0 ? 1 : 0;
