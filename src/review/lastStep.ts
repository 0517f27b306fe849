import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bureauFolder } from "../read/disclosures.ts";
import type { Issue } from "../schema/issue.ts";
import { severityOf } from "../validation/rules.ts";
import { validateDisclosure } from "../validation/validateDisclosure.ts";
import type { Review } from "./disclosure.ts";
import { removeMark } from "./reviewedMark.ts";
import { readDataFile } from "./save.ts";

/** Whether a person has compared every table with the document. */
export const isCompared = ({ tables }: Review): boolean => tables.every(({ isReviewed }) => isReviewed);

/**
 * What would be in error if the disclosure were marked as reviewed: contradictions that nobody has explained, what only a person can write. It is
 * tried in a folder of its own.
 */
export function listErrorsIfReviewed(review: Review): Issue[] {
  const { archive, entry } = review;
  const stage = mkdtempSync(join(tmpdir(), "mingzhang-review-"));
  try {
    const bureau = bureauFolder(entry.id);
    cpSync(join(archive.root, bureau), join(stage, bureau), { recursive: true });
    const [file, text] = removeMark(review, (path) => readDataFile(archive.root, path));
    writeFileSync(join(stage, file), text);
    return listErrors(stage, review);
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

/** What is in error in the disclosure, as a data folder holds it. */
export function listErrors(root: string, { entry }: Review): Issue[] {
  const name = { fiscalYear: entry.fiscalYear, phase: entry.disclosure.phase };
  return validateDisclosure(root, entry.id, entry.bureau, name, entry.shared, new Set(), new Set()).filter(
    (issue) => severityOf(issue) === "error",
  );
}
