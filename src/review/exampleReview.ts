import { cpSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Session } from "./session.ts";

/** The example site in a folder of its own, and its museum's disclosure under review: a program read it, and two of its cells are open. */
export interface ExampleReview {
  readonly root: string;
  readonly session: Session;
  /** The text of a file of the department, such as `open.csv`. */
  readonly read: (file: string) => string;
}

const MUSEUM = { bureau: "demo-museum", year: "2025", phase: "budget" } as const;

/** For tests alone. */
export function openExampleReview(): ExampleReview {
  const root = mkdtempSync(join(tmpdir(), "mingzhang-review-"));
  cpSync("examples/site/data", root, { recursive: true });
  const session = Session.open(root, MUSEUM);
  if (!session) throw new Error("No example to review");
  const folder = join(root, session.review.folder);
  return { root, session, read: (file) => readFileSync(join(folder, file), "utf8") };
}
