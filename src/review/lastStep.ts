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
    const name = { fiscalYear: entry.fiscalYear, phase: entry.disclosure.phase };
    return validateDisclosure(stage, entry.id, entry.bureau, name, entry.shared, new Set(), new Set()).filter(
      (issue) => severityOf(issue) === "error",
    );
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}
