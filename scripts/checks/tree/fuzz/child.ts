import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Archive } from "../../../../src/archive/archive.ts";
import { canonicalize } from "../../../../src/read/canonical.ts";
import { readSettings } from "../../../../src/settings.ts";
import { Kept } from "../../../../src/validation/kept.ts";
import { countIssues } from "../../../../src/validation/report.ts";
import { settleSeals, validateData, validateUnsealed } from "../../../../src/validation/validate.ts";
import { answerWith } from "./answer.ts";
import type { Input } from "./ask.ts";
import { buildWhatFollows, contribute } from "./follow.ts";
import { checkIssues } from "./issues.ts";
import { bureauOf } from "./kinds.ts";
import { readAlone } from "./readAlone.ts";

// A folder of its own: `MINGZHANG_DATA` names it, and the sound site is copied into it.
const { dataRoot } = readSettings(process.env);
const SOUND = process.env["FUZZ_SOUND"] ?? "";
const ALONE = `${dataRoot}-alone`;
cpSync(SOUND, dataRoot, { recursive: true });
/** What is found of the sound site; what an input changes is validated anew. */
const sound = new Kept();
validateData(dataRoot, { kept: sound });
const contributed = contribute(new Archive(dataRoot));
/** The file that stands alone. */
let last = "";

answerWith(async ({ file, bytes, whole }: Input) => {
  checkAlone(file, bytes);
  return whole ? await checkWhole(file, bytes) : "read";
});

function checkAlone(file: string, bytes: Uint8Array): void {
  // Files come one kind after another: taking away and making the folders each time took half of the time.
  if (file !== last) {
    rmSync(ALONE, { recursive: true, force: true });
    mkdirSync(dirname(join(ALONE, file)), { recursive: true });
    last = file;
  }
  writeFileSync(join(ALONE, file), bytes);
  checkIssues(readAlone(ALONE, SOUND, file));
  checkIssues(canonicalize(ALONE, file).issues);
}

async function checkWhole(file: string, bytes: Uint8Array): Promise<string> {
  const before = readFileSync(join(SOUND, file));
  const kept = new Kept(sound);
  const bureau = bureauOf(file);
  try {
    writeFileSync(join(dataRoot, file), bytes);
    const issues = validateUnsealed(dataRoot, { kept });
    checkIssues(issues);
    // Against what is registered every change is an error: what can be built of it is seen without.
    checkIssues(settleSeals(dataRoot, issues, kept));
    if (countIssues(issues).errors > 0) return "refused";
    await buildWhatFollows(dataRoot, bureau, contributed);
    return "built";
  } finally {
    writeFileSync(join(dataRoot, file), before);
  }
}
