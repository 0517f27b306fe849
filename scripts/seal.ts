import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { listFiles, listFolders } from "../src/read/files/files.ts";
import { type Content, isSealable, makeContentReader } from "../src/read/seal/content.ts";
import { makeSeal, printSeals, readSeals, type Seal, sealFile } from "../src/read/seal/seal.ts";
import type { Issue } from "../src/schema/issue.ts";
import { readSettings } from "../src/settings.ts";
import { formatPlace } from "../src/validation/describeIssue.ts";
import { renderTerminal } from "../src/validation/report.ts";
import { severityOf } from "../src/validation/rules.ts";
import { readSealedFolder } from "../src/validation/seals/checkSeals.ts";
import { describeTorn } from "../src/validation/seals/describeTorn.ts";
import { validateUnsealed } from "../src/validation/validate.ts";
import { describeSealed, Refusal } from "./target/refusal.ts";
import { runCommand } from "./target/runCommand.ts";

await runCommand(seal);

/**
 * Registers what files say, so that a later change of them is noticed: of the files, folders, bureaus or formats that are named, which must have no
 * error. Shows what differs from what was registered. Without a name nothing is written.
 */
function seal(): void {
  const { values, positionals } = parseArgs({
    options: { data: { type: "string" } },
    allowPositionals: true,
  });
  const { dataRoot } = readSettings({ ...process.env, ...(values.data && { MINGZHANG_DATA: values.data }) });
  const named = positionals.map((path) => nameFile(dataRoot, path));
  const isNamed = (file: string): boolean =>
    named.some((name) => file === name || file.startsWith(`${name}/`));
  const folders = ["bureaus", "formats"].flatMap((kind) =>
    listFolders(dataRoot, kind).map((id) => {
      const folder = `${kind}/${id}`;
      return { folder, files: listFiles(dataRoot, folder).filter(isSealable) };
    }),
  );
  for (const [index, name] of named.entries())
    if (!folders.some(({ files }) => files.some((file) => file === name || file.startsWith(`${name}/`))))
      throw new Refusal("not-sealable", { path: positionals[index] ?? "" });

  const errors = validateUnsealed(dataRoot).filter(
    (issue) => severityOf(issue) === "error" && isNamed(issue.place.file),
  );
  if (errors.length > 0) {
    say(errors, dataRoot);
    throw new Refusal("unsound", {});
  }
  const readContent = makeContentReader(dataRoot);
  const differences = folders.flatMap(({ folder }) => readSealedFolder(dataRoot, folder, readContent).torn);
  const shown = differences.filter(({ file }) => named.length === 0 || isNamed(file));
  const outdated = shown.map((torn) => describeTorn(torn, new Set(), "seal-outdated"));
  if (named.length === 0) say(outdated, dataRoot);
  // They are registered now: what a message says to do is done.
  else
    for (const { place, values } of outdated)
      console.log(
        describeSealed({ place: formatPlace(place, `${dataRoot}/`), found: values["found"] ?? "" }),
      );
  for (const { folder, files } of folders)
    writeSeal(dataRoot, folder, readFiles(files.filter(isNamed), readContent), isNamed);
  process.exitCode = named.length === 0 && shown.length > 0 ? 1 : 0;
}

function say(issues: readonly Issue[], root: string): void {
  if (issues.length > 0) process.stdout.write(renderTerminal(issues, `${root}/`));
}

/** A path within the data folder: as messages show it, from the folder `bureaus`, or of a bureau's id. */
function nameFile(root: string, path: string): string {
  const within = path.replace(/\/+$/, "").replace(`${root.replace(/\/+$/, "")}/`, "");
  return existsSync(join(root, within)) || /^(bureaus|formats)\//.test(within) ? within : `bureaus/${within}`;
}

function readFiles(
  files: readonly string[],
  read: (file: string) => Content | undefined,
): ReadonlyMap<string, Content> {
  return new Map(
    files.flatMap((file): [string, Content][] => {
      const content = read(file);
      return content ? [[file, content]] : [];
    }),
  );
}

/** What other files of the folder said when they were registered stays; what is gone and named goes. */
function writeSeal(
  root: string,
  folder: string,
  contents: ReadonlyMap<string, Content>,
  isNamed: (file: string) => boolean,
): void {
  const kept = [...readSeals(root, folder).seals].filter(([name]) => !isNamed(`${folder}/${name}`));
  const made = [...contents].map(([file, content]): [string, Seal] => [
    file.slice(folder.length + 1),
    makeSeal(content),
  ]);
  if (made.length + kept.length === 0) return;
  const path = join(root, sealFile(folder));
  const text = printSeals(new Map([...kept, ...made]));
  if (existsSync(path) && readFileSync(path, "utf8") === text) return;
  writeFileSync(path, text);
  console.log(`${sealFile(folder)}: ${made.length}`);
}
