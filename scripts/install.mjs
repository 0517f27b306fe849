// Installs the locked packages unless they are in place; with --omit=dev without those that only checks need, which are more than half.
// Plain JavaScript without packages, so that any Node 20 can run it.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const STAMP = "node_modules/.mingzhang-lock";
const lock = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");
const options = process.argv.slice(2);
// What is installed whole serves for a part.
const wanted = [[lock, ...options].join(" "), lock];

if (!existsSync(STAMP) || !wanted.includes(readFileSync(STAMP, "utf8"))) {
  const npm = process.env.npm_execpath;
  if (!npm) throw new Error("Run this as `npm run site` or `npm test`.");
  console.log("Installing packages (once; about a minute) ...");
  const { status } = spawnSync(
    process.execPath,
    [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", ...options],
    { stdio: "inherit" },
  );
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(STAMP, wanted[0]);
}

// The packages bring Node 24 for Linux; elsewhere the machine's own must do.
const own = existsSync("node_modules/.bin/node") ? undefined : process.versions.node.split(".").map(Number);
if (own && (own[0] < 22 || (own[0] === 22 && own[1] < 22))) {
  console.error(
    `Node ${process.versions.node} is too old for this project: install Node 24 (or 22.22 and newer) and run the command again.`,
  );
  process.exit(1);
}
