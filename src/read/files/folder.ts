import { lstatSync, opendirSync, type Stats } from "node:fs";
import { join } from "node:path";
import { type Issue, makeIssue } from "../../schema/issue.ts";
import { LIMITS, type LimitId, makeLimitIssue } from "./limits.ts";

type Kind = "file" | "folder" | "link" | "other";

/** What stands at a path, or at the outermost part of it that is no folder. Nothing is opened, no link followed. */
export interface Found {
  readonly path: string;
  readonly kind: Kind;
}

function kindOf(entry: Pick<Stats, "isFile" | "isDirectory" | "isSymbolicLink">): Kind {
  if (entry.isSymbolicLink()) return "link";
  if (entry.isFile()) return "file";
  return entry.isDirectory() ? "folder" : "other";
}

/** What stands at a path of the data folder; undefined where there is nothing. */
export function findAt(root: string, path: string): Found | undefined {
  const names = path.split("/").filter(Boolean);
  let found: Found = { path: "", kind: "folder" };
  for (let depth = 1; depth <= names.length && found.kind === "folder"; depth += 1) {
    const part = names.slice(0, depth).join("/");
    const kind = lookAt(join(root, part));
    if (kind === undefined) return undefined;
    found = { path: part, kind };
  }
  return found;
}

/** A place that may not be looked at is told as `other`: something stands there that cannot be read. */
function lookAt(path: string): Kind | undefined {
  try {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    return stats && kindOf(stats);
  } catch {
    return "other";
  }
}

/** What is wrong where a file or a folder should stand. */
export function describeObstacle({ path, kind }: Found, wanted: "file" | "folder"): Issue {
  if (kind === "link") return makeIssue("file-link", { file: path });
  return makeIssue("file-kind", { file: path }, {}, { expectations: [{ id: `readable-${wanted}` }] });
}

/** Everything in a data folder. */
export interface Survey {
  /** Sorted paths of its files, relative to the data folder; hidden files and folders are left out. */
  readonly files: readonly string[];
  /** Paths of its folders, in no order. */
  readonly folders: readonly string[];
  /** Links, what is neither file nor folder, and more than can be read. */
  readonly issues: readonly Issue[];
}

/** Walks a folder of the data folder without following a link. It stops at the limit, and says so. */
export function surveyFolder(root: string, folder = ""): Survey {
  const files: string[] = [];
  const folders: string[] = [];
  const issues: Issue[] = [];
  const start = findAt(root, folder);
  const open = start?.kind === "folder" ? [folder] : [];
  const walk = { files, folders, open, issues, taken: 0 };
  for (let current = open.pop(); current !== undefined && walk.taken <= LIMITS.files; current = open.pop()) {
    const depth = current === "" ? 0 : current.split("/").length;
    if (depth > LIMITS["folder-depth"]) issues.push(makeLimitIssue("folder-depth", { file: current }, depth));
    else takeFolder(root, current, walk);
  }
  if (walk.taken > LIMITS.files) issues.push(makeLimitIssue("files", { file: folder }, walk.taken));
  return { files: files.sort(), folders, issues };
}

interface Walk {
  readonly files: string[];
  readonly folders: string[];
  /** Folders that were seen and not yet walked. */
  readonly open: string[];
  readonly issues: Issue[];
  /** Files and folders seen so far. */
  taken: number;
}

function takeFolder(root: string, folder: string, walk: Walk): void {
  const { files, folders, open, issues } = walk;
  try {
    const entries = opendirSync(join(root, folder));
    try {
      for (
        let entry = entries.readSync();
        entry !== null && walk.taken <= LIMITS.files;
        entry = entries.readSync()
      ) {
        if (entry.name.startsWith(".")) continue;
        walk.taken += 1;
        const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
        const kind = kindOf(entry);
        if (kind === "file") files.push(path);
        else if (kind === "folder") {
          folders.push(path);
          open.push(path);
        } else issues.push(describeObstacle({ path, kind }, "file"));
      }
    } finally {
      entries.closeSync();
    }
  } catch {
    issues.push(describeObstacle({ path: folder, kind: "other" }, "folder"));
  }
}

/** Disclosures with more files or bytes than are taken, and a data folder with more bytes, bureaus or formats, from the files of a data folder. */
export function checkSizes(root: string, files: readonly string[]): Issue[] {
  const disclosures = Map.groupBy(files, (file) => /^bureaus\/[^/]+\/[^/]+(?=\/)/.exec(file)?.[0] ?? "");
  const sizes = [...disclosures].map(([folder, own]) => ({
    folder,
    count: own.length,
    bytes: own.reduce((sum, file) => sum + sizeOf(join(root, file)), 0),
  }));
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  const found = sizes.flatMap(({ folder, count, bytes }) => [
    ...takeMost("disclosure-files", folder, folder ? count : 0),
    ...takeMost("disclosure-bytes", folder, folder ? bytes : 0),
  ]);
  const folders = (["bureaus", "formats"] as const).flatMap((place) => {
    const own = new Set(
      files.filter((file) => file.startsWith(`${place}/`)).map((file) => file.split("/")[1]),
    );
    return takeMost(place, place, own.size);
  });
  return [...found, ...takeMost("bytes", "", total), ...folders];
}

/** A file that is gone meanwhile is missed where it is read. */
const sizeOf = (path: string): number => lstatSync(path, { throwIfNoEntry: false })?.size ?? 0;

const takeMost = (limit: LimitId, file: string, found: number): Issue[] =>
  found > LIMITS[limit] ? [makeLimitIssue(limit, { file }, found)] : [];
