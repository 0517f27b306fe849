import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Refusal } from "../target/refusal.ts";

/** A data folder to compare with; `leave` removes it where it was made for this. */
export interface Base {
  readonly root: string;
  leave(): void;
}

/** What was published: a data folder, or the data folder as a commit of git has it. */
export function findBase(name: string, dataRoot: string): Base {
  if (existsSync(join(name, "bureaus"))) return { root: name, leave: () => undefined };
  const root = mkdtempSync(join(tmpdir(), "mingzhang-base-"));
  const leave = (): void => rmSync(root, { recursive: true, force: true });
  const git = (...args: readonly string[]): string =>
    execFileSync("git", args, {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      env: { ...process.env, GIT_INDEX_FILE: join(root, ".index") },
    }).trim();
  try {
    const repository = git("-C", dataRoot, "rev-parse", "--absolute-git-dir");
    // The folder of the data as the commit has it; without the option, what begins with a dash would be one.
    const tree = git("-C", dataRoot, "rev-parse", "--verify", "--end-of-options", `${name}:./`);
    const into = [`--git-dir=${repository}`, `--work-tree=${root}`];
    git(...into, "read-tree", tree);
    git(...into, "-C", root, "checkout-index", "--all");
    if (!existsSync(join(root, "bureaus"))) throw new Error("No data");
  } catch {
    leave();
    throw new Refusal("no-base", { value: name, path: dataRoot });
  }
  return { root, leave };
}

/** The last commit that changed a file of a data folder; empty where there is none. */
export function findLastCommit(dataRoot: string, file: string): string {
  const args = ["-C", dataRoot, "log", "--max-count=1", "--format=%H", "--", file];
  try {
    return execFileSync("git", args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return "";
  }
}
