import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { bureauFolder, listBureaus } from "../src/read/disclosures.ts";
import { listFiles } from "../src/read/files/files.ts";
import { type Content, isSealable, makeContentReader } from "../src/read/seal/content.ts";
import { makeSeal, printSeals, readSeals, type Seal, sealFile } from "../src/read/seal/seal.ts";
import type { Issue } from "../src/schema/issue.ts";
import { readSettings } from "../src/settings.ts";
import { renderTerminal } from "../src/validation/report.ts";
import { severityOf } from "../src/validation/rules.ts";
import { readSealedBureau } from "../src/validation/seals/checkSeals.ts";
import { describeTorn } from "../src/validation/seals/describeTorn.ts";
import { validateUnsealed } from "../src/validation/validate.ts";
import { Refusal } from "./target/refusal.ts";
import { runCommand } from "./target/runCommand.ts";

await runCommand(seal);

/**
 * Registers what files say, so that a later change of them is noticed: of the files, folders or bureaus that are named, which must have no
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
  const bureaus = listBureaus(dataRoot).map((id) => ({
    id,
    files: listFiles(dataRoot, bureauFolder(id)).filter(isSealable),
  }));
  for (const [index, name] of named.entries())
    if (!bureaus.some(({ files }) => files.some((file) => file === name || file.startsWith(`${name}/`))))
      throw new Refusal("not-sealable", { path: positionals[index] ?? "" });

  const errors = validateUnsealed(dataRoot).filter(
    (issue) => severityOf(issue) === "error" && isNamed(issue.place.file),
  );
  if (errors.length > 0) {
    say(errors, dataRoot);
    throw new Refusal("unsound", {});
  }
  const readContent = makeContentReader(dataRoot);
  const differences = bureaus.flatMap(
    ({ id, files }) => readSealedBureau(dataRoot, id, files, readContent).torn,
  );
  const shown = differences.filter(({ file }) => named.length === 0 || isNamed(file));
  say(
    shown.map((torn) => describeTorn(torn, new Set(), "seal-outdated")),
    dataRoot,
  );
  for (const { id, files } of bureaus)
    writeSeal(dataRoot, id, readFiles(files.filter(isNamed), readContent), isNamed);
  process.exitCode = named.length === 0 && shown.length > 0 ? 1 : 0;
}

function say(issues: readonly Issue[], root: string): void {
  if (issues.length > 0) process.stdout.write(renderTerminal(issues, `${root}/`));
}

/** A path within the data folder: as messages show it, from the folder `bureaus`, or of a bureau's id. */
function nameFile(root: string, path: string): string {
  const within = path.replace(/\/+$/, "").replace(`${root.replace(/\/+$/, "")}/`, "");
  return existsSync(join(root, within)) || within.startsWith("bureaus/") ? within : `bureaus/${within}`;
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

/** What other files of the bureau said when they were registered stays; what is gone and named goes. */
function writeSeal(
  root: string,
  bureauId: string,
  contents: ReadonlyMap<string, Content>,
  isNamed: (file: string) => boolean,
): void {
  const folder = bureauFolder(bureauId);
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
