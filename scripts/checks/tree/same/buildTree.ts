import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EXAMPLE } from "../exampleSite.ts";
import { unpack } from "./snapshot.ts";

/** Sites as they are built, each with the settings that matter to what is written: the example stands under a base path. */
export const SITES: Readonly<Record<string, NodeJS.ProcessEnv>> = {
  data: { MINGZHANG_DATA: "data", SITE_URL: "http://localhost:4321", BASE_PATH: "/", REPORT_URL: "" },
  [EXAMPLE.MINGZHANG_DATA]: EXAMPLE,
};

/** Outputs that were built, each by its tree: a tree always builds the same. */
const CACHE = "node_modules/.cache/mingzhang/same";

function runBuild(folder: string, settings: NodeJS.ProcessEnv): Promise<void> {
  const { OUT_DIR: _out, ...outer } = process.env;
  const child = spawn(process.execPath, ["scripts/build.ts"], {
    cwd: folder,
    env: { ...outer, ...settings, CI: "true" },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => (said += String(part)));
  return new Promise((resolve, reject) =>
    child.on("close", (status) =>
      status === 0 ? resolve() : reject(new Error(`${settings["MINGZHANG_DATA"]} is not built\n${said}`)),
    ),
  );
}

/** Builds all sites of a tree, unless they are kept. Returns the folder that holds the output of each below the name of its data. */
export async function buildTree(tree: string): Promise<string> {
  const kept = join(CACHE, tree);
  if (existsSync(kept)) return kept;
  const root = mkdtempSync(join(tmpdir(), "mingzhang-same-"));
  const folder = join(root, "tree");
  const next = `${kept}-next`;
  rmSync(next, { recursive: true, force: true });
  try {
    unpack(tree, folder);
    for (const [name, settings] of Object.entries(SITES)) {
      await runBuild(folder, settings);
      cpSync(join(folder, "dist"), join(next, name), { recursive: true });
    }
    renameSync(next, kept);
  } finally {
    rmSync(root, { recursive: true });
  }
  return kept;
}

/** Forgets all outputs but those of these trees. */
export function keepOnly(trees: readonly string[]): void {
  mkdirSync(CACHE, { recursive: true });
  for (const name of readdirSync(CACHE))
    if (!trees.includes(name)) rmSync(join(CACHE, name), { recursive: true });
}
