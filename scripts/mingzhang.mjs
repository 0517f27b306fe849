#!/usr/bin/env node
// Runs a command of the generator, `npx mingzhang build`, for the site in the current folder: its `data/` is read, its `dist/` written.
// Plain JavaScript without packages, so that any Node 20 can run it.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join, relative, resolve } from "node:path";

const site = process.cwd();
const packaged = resolve(import.meta.dirname, "..");
const [command, ...names] = process.argv.slice(2);
const { version } = JSON.parse(readFileSync(join(packaged, "package.json"), "utf8"));
/** Commands for a site; the others are for the generator's own repository. */
const COMMANDS = [
  "new",
  "validate",
  "format",
  "seal",
  "diff",
  "release",
  "import",
  "review",
  "build",
  "serve",
  "preview",
  "dev",
  "mcp",
];
if (!COMMANDS.includes(command)) {
  console.error(`用法 Usage: npx mingzhang ${COMMANDS.join(" | ")} …`);
  process.exit(1);
}

/** Node takes no types out of files below node_modules, so an installed generator works in a copy beside the site, renewed with each version. */
function place() {
  if (!packaged.split(/[\\/]/).includes("node_modules")) return packaged;
  const copy = join(site, ".mingzhang");
  const stamp = join(copy, ".version");
  const lock = join(site, "node_modules/.package-lock.json");
  const entry = existsSync(lock) && JSON.parse(readFileSync(lock, "utf8")).packages["node_modules/mingzhang"];
  const wanted = JSON.stringify([version, entry]);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return copy;
  rmSync(copy, { recursive: true, force: true });
  cpSync(packaged, copy, { recursive: true, filter: (path) => path !== join(packaged, "node_modules") });
  callByPackage(join(copy, "src"));
  writeFileSync(stamp, wanted);
  return copy;
}

/** Messages of the copy name the command that a site has: `npx mingzhang validate`, where the repository has `npm run validate`. */
function callByPackage(folder) {
  const named = new RegExp(`npm run (${COMMANDS.join("|")})\\b( --(?= ))?`, "g");
  for (const path of readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".json"))) {
    const file = join(folder, path);
    const text = readFileSync(file, "utf8");
    if (named.test(text)) writeFileSync(file, text.replace(named, "npx mingzhang $1"));
  }
}

const generator = place();
// As npm does: the Node 24 that the packages bring comes before the one that started this.
const paths = [generator, dirname(generator)].map((folder) => join(folder, "node_modules/.bin"));
const { status } = spawnSync(
  "npm",
  // A file that is named from the site's folder is found from the generator's, too.
  ["run", "--silent", command, "--", ...names.map((name) => (existsSync(name) ? resolve(name) : name))],
  {
    cwd: generator,
    stdio: "inherit",
    shell: process.platform === "win32",
    env: {
      ...process.env,
      PATH: [...paths, process.env.PATH].join(delimiter),
      // Where messages lead to: a path that opens from the site's folder.
      RULES_URL: process.env.RULES_URL || join(relative(site, generator), "src/validation/rules"),
      MINGZHANG_SITE: site,
      MINGZHANG_DATA: resolve(process.env.MINGZHANG_DATA || join(site, "data")),
      OUT_DIR: resolve(process.env.OUT_DIR || join(site, "dist")),
    },
  },
);
process.exit(status ?? 1);
