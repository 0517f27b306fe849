import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { canonicalize } from "../../../../src/read/canonical.ts";
import { readSettings } from "../../../../src/settings.ts";
import { countIssues } from "../../../../src/validation/report.ts";
import { validateData } from "../../../../src/validation/validate.ts";
import { answerWith } from "./answer.ts";
import type { Input } from "./ask.ts";
import { buildWhatFollows } from "./follow.ts";
import { checkIssues } from "./issues.ts";
import { readAlone } from "./readAlone.ts";

// A folder of its own: `MINGZHANG_DATA` names it, and the sound site is copied into it.
const { dataRoot } = readSettings(process.env);
const SOUND = process.env["FUZZ_SOUND"] ?? "";
const ALONE = `${dataRoot}-alone`;
cpSync(SOUND, dataRoot, { recursive: true });

answerWith(async ({ file, bytes, whole }: Input) => {
  checkAlone(file, bytes);
  return whole ? await checkWhole(file, bytes) : "read";
});

function checkAlone(file: string, bytes: Uint8Array): void {
  try {
    mkdirSync(dirname(join(ALONE, file)), { recursive: true });
    writeFileSync(join(ALONE, file), bytes);
    checkIssues(readAlone(ALONE, SOUND, file));
    checkIssues(canonicalize(ALONE, file).issues);
  } finally {
    rmSync(ALONE, { recursive: true, force: true });
  }
}

async function checkWhole(file: string, bytes: Uint8Array): Promise<string> {
  const sound = readFileSync(join(SOUND, file));
  try {
    writeFileSync(join(dataRoot, file), bytes);
    const issues = validateData(dataRoot);
    checkIssues(issues);
    if (countIssues(issues).errors > 0) return "refused";
    await buildWhatFollows(dataRoot);
    return "built";
  } finally {
    writeFileSync(join(dataRoot, file), sound);
  }
}
