import { createHash } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { findPageFile } from "../../pages/pageKinds.ts";

/** Where verdicts are kept; a host that keeps this folder from run to run spares itself what has not changed. */
const FOLDER = ".cache/verdicts";

/** Verdicts kept of each check, of 65 bytes each: the last ones, those of about ten runs over a thousand pages. */
const KEPT = 10_000;

/** Pages on which a check has found nothing wrong. What is judged wrong is judged anew each time. */
export interface Verdicts {
  /** Whether the same page, with the same style sheets and scripts, has passed the same check; `part` names what of the check it is. */
  hasPassed(path: string, part?: string): boolean;
  pass(path: string, part?: string): void;
}

/** Files of a folder by name, with what is in them. */
function readFiles(folder: string, isWanted: (name: string) => boolean): (string | Buffer)[] {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isWanted(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  return names.sort().flatMap((name) => [name.slice(folder.length), readFileSync(name)]);
}

function hash(parts: readonly (string | Buffer)[]): string {
  const sum = createHash("sha256");
  for (const part of parts) sum.update(`${part.length}\n`).update(part);
  return sum.digest("hex");
}

/**
 * The verdicts of one check on the pages of a built site. A verdict holds for the bytes of the page, all style sheets and scripts of the
 * site, the code of all checks, the locked packages, the version of Node and that of the judge, such as a browser's.
 */
export function openVerdicts(check: string, site: string, judge = "", folder = FOLDER): Verdicts {
  const shared = hash([
    check,
    judge,
    process.version,
    process.env["BASE_PATH"] ?? "",
    readFileSync("package-lock.json"),
    readFileSync("html-validate.json"),
    ...readFiles("scripts/checks", () => true),
    ...readFiles(site, (name) => [".css", ".js"].includes(extname(name))),
  ]);
  const file = join(folder, check);
  const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
  mkdirSync(dirname(file), { recursive: true });
  if (lines.length > 2 * KEPT) writeFileSync(file, lines.slice(-KEPT).join("\n"));
  const passed = new Set(lines);
  const name = (path: string, part: string): string =>
    hash([shared, part, path, readFileSync(findPageFile(site, path))]);
  return {
    hasPassed: (path, part = "") => passed.has(name(path, part)),
    pass: (path, part = "") => appendFileSync(file, `${name(path, part)}\n`),
  };
}
