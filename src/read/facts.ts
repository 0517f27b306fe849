import { type FactKinds, factKindsSchema } from "../schema/facts.ts";
import { makeIssue } from "../schema/issue.ts";
import { fileExists, type Reading } from "./files.ts";
import { readJsonFile } from "./shape.ts";

const FILE = "facts.json";

/** The kinds of figures that explanations state. */
export function readFactKinds(root: string): Reading<FactKinds> {
  return fileExists(root, FILE) ? readJsonFile(root, FILE, factKindsSchema) : { issues: [makeIssue("file-missing", { file: FILE })] };
}
