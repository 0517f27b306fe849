import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateSite } from "../../../src/generate/generate.ts";
import { listPaths } from "../../build/dataState.ts";
import { copyCheckout, DATA, makeEnvironment } from "./faults/checkout.ts";
import { linkPackages } from "./linkPackages.ts";
import { listDifferences } from "./same/differences.ts";

/**
 * Whether a build that takes from former ones what has not changed writes what one from nothing writes, byte for byte, after one change of
 * each kind of thing that a site is made from; and whether shards that are merged are the same site. `npm run check -- reuse` tries all kinds,
 * `node scripts/checks/tree/reuse.ts style shards` those that are named.
 */
const folder = mkdtempSync(join(tmpdir(), "mingzhang-reuse-"));
const checkout = copyCheckout(join(folder, "mingzhang"));
rmSync(join(checkout, DATA), { recursive: true });
generateSite("data", join(checkout, DATA), 3, 1);
const [reused, anew] = [join(folder, "reused"), join(folder, "anew")];
/** npm's own list of the packages that are installed, with their versions. */
const LIST = ".package-lock.json";
const env: Record<string, string> = {};

function build(out: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/build.ts", ...args], {
    cwd: checkout,
    env: makeEnvironment(checkout, { ...env, OUT_DIR: out }),
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
  return stdout;
}

function edit(file: string, from: string | RegExp, to: string | ((found: string) => string)): void {
  const path = join(checkout, file);
  const before = readFileSync(path, "utf8");
  const after = typeof to === "string" ? before.replace(from, to) : before.replace(from, to);
  if (after === before) throw new Error(`${file}: nothing to change`);
  writeFileSync(path, after);
}

/** The first file of the data whose path matches. */
function findData(pattern: RegExp): string {
  const file = listPaths(join(checkout, DATA))
    .sort()
    .find((path) => pattern.test(path));
  if (!file) throw new Error(`No file ${pattern}`);
  return file.slice(checkout.length + 1);
}

const CHANGES: Readonly<Record<string, () => unknown>> = {
  // The bound of a cost target: no figure has to be equal to it, and it may be lower than what is planned.
  amount: () => edit(findData(/\/indicators\.csv$/), /≤\d+/, (found) => `≤${Number(found.slice(1)) - 1}`),
  // A note is printed text: no figure has to fit it.
  disclosure: () => edit(findData(/\/explanation\.md$/), /\n/, "\n\n新的一段。\n"),
  bureau: () => edit(findData(/\/bureau\.json$/), /("shortName": ")/, "$1新"),
  format: () => edit(findData(/\/formats\/[^/]+\/format\.json$/), /("name": ")/, "$1新"),
  shared: () => edit(`${DATA}/glosses.csv`, /,([A-Z])/, ",New $1"),
  component: () => edit("src/components/frame/Layout.astro", "<main", "<main data-new"),
  middleware: () =>
    edit("src/middleware.ts", "await response.text()", '(await response.text()) + "<!-- new -->"'),
  marking: () => edit("src/components/language/chinese.ts", /zh-CN/, "zh"),
  text: () => edit("src/text/zh.json", /"site": "明账"/, '"site": "新账"'),
  style: () => appendFileSync(join(checkout, "src/components/table/table.css"), ".new { margin: 1px }\n"),
  configuration: () =>
    edit("astro.config.mjs", 'trailingSlash: "always",', 'trailingSlash: "always",\n  compressHTML: false,'),
  setting: () => Object.assign(env, { REPORT_URL: "https://example.org/{place}" }),
  packages: () => writeFileSync(join(checkout, "package-lock.json"), "{}"),
  version: () => {
    rmSync(join(checkout, "node_modules"));
    linkPackages(checkout);
    cpSync(join("node_modules", LIST), join(checkout, "node_modules", LIST));
    edit(join("node_modules", LIST), /"version": "/, '"version": "9');
  },
  /** Nothing is changed: all is made on several machines, of which each has what it has made alone. */
  shards: () => {
    rmSync(join(checkout, KEPT), { recursive: true, force: true });
    const shards = ["1/2", "2/2"].map((shard, index) => {
      build(reused, ["--shard", shard]);
      const moved = join(folder, `kept-${index}`);
      renameSync(join(checkout, KEPT), moved);
      return moved;
    });
    for (const shard of shards) cpSync(shard, join(checkout, KEPT), { recursive: true });
    rmSync(reused, { recursive: true });
    build(reused, ["--merge"]);
  },
};

const KEPT = ".astro/kept";
const asked = process.argv.slice(2);
let failed = false;
try {
  build(reused, []);
  for (const [kind, change] of Object.entries(CHANGES)) {
    if (asked.length > 0 && !asked.includes(kind)) continue;
    change();
    build(reused, []);
    build(anew, ["--clean"]);
    const differences = listDifferences(anew, reused);
    for (const { file, how } of differences.slice(0, 5)) console.log(`  ${file} ${how}`);
    console.log(`reuse: ${kind}, ${differences.length} files are not as in a build from nothing`);
    failed ||= differences.length > 0;
  }
  const before = listPaths(anew).length;
  if (!build(anew, []).includes("nothing was written") || listPaths(anew).length !== before) {
    console.log("reuse: a build without a change writes");
    failed = true;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;
