import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { linkPackages } from "../linkPackages.ts";

const git = (args: readonly string[], env: NodeJS.ProcessEnv = process.env): string =>
  execFileSync("git", args, { encoding: "utf8", env }).trim();

/** Does something with an index of its own, so that nothing that somebody has staged is touched. */
function withIndex<Result>(work: (index: string, env: NodeJS.ProcessEnv) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), "mingzhang-index-"));
  const index = join(folder, "index");
  try {
    return work(index, { ...process.env, GIT_INDEX_FILE: index });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The tree of a commit, by git's hash of it. */
export const findTree = (commit: string): string => git(["rev-parse", "--verify", `${commit}^{tree}`]);

/** The tree of the working copy as it stands: what is committed or not, but for what git ignores. */
export const findWorkingTree = (): string =>
  withIndex((index, env) => {
    copyFileSync(git(["rev-parse", "--git-path", "index"]), index);
    git(["add", "--all"], env);
    return git(["write-tree"], env);
  });

/** The commit that main and the working copy have in common; without a main, the last commit. */
export function findBase(): string {
  for (const main of ["main", "origin/main"])
    try {
      return execFileSync("git", ["merge-base", "HEAD", main], {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
      }).trim();
    } catch {
      // There is no branch of this name.
    }
  return git(["rev-parse", "HEAD"]);
}

/** Writes a tree into a new folder, with the packages of this checkout. */
export function unpack(tree: string, folder: string): void {
  withIndex((_index, env) => {
    git(["read-tree", tree], env);
    git(["checkout-index", "--all", `--prefix=${folder}/`], env);
  });
  linkPackages(folder);
}
