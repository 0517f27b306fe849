import { join } from "node:path";
import { buildTree, keepOnly, SITES } from "./same/buildTree.ts";
import { type Difference, listDifferences, nameKind, showFile } from "./same/differences.ts";
import { findBase, findTree, findWorkingTree } from "./same/snapshot.ts";

/**
 * Whether the working copy still builds what a commit built, byte for byte, from the data and from the example site; without a commit,
 * the one that it has in common with main. Prints what differs. Both are built apart from the working copy, under the same settings and
 * with the packages that are installed here.
 */
const SHOWN = 3;

const commit = process.argv[2] ?? findBase();
const trees = [findTree(commit), findWorkingTree()] as const;
keepOnly(trees);
const [before, after] = await Promise.all(
  trees[0] === trees[1] ? [buildTree(trees[0]), ""] : trees.map(buildTree),
);

function tell(site: string, differences: readonly Difference[]): void {
  const names = differences.filter(({ how }) => how === "names").length;
  if (names > 0) console.log(`${site}: changed only in hashes within names: ${names}`);
  for (const how of ["removed", "added", "changed"])
    for (const [kind, group] of Map.groupBy(
      differences.filter((difference) => difference.how === how),
      ({ file }) => nameKind(file),
    )) {
      console.log(`${site}: ${kind} ${how}: ${group.length}`);
      for (const difference of group.slice(0, SHOWN)) {
        console.log(`  ${difference.after ?? difference.before}`);
        if (how === "changed")
          for (const line of showFile(join(before ?? "", site), join(after ?? "", site), difference))
            console.log(`    ${line}`);
      }
    }
}

let count = 0;
for (const site of Object.keys(SITES)) {
  const differences = after ? listDifferences(join(before ?? "", site), join(after, site)) : [];
  tell(site, differences);
  count += differences.length;
}
console.log(`same: ${count} files differ from those of ${commit}`);
process.exitCode = count === 0 ? 0 : 1;
