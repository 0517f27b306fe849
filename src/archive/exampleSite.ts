import { Archive } from "./archive.ts";
import type { ScopeView } from "./scope/tables.ts";

/** The invented site of `examples/site`: what tests of code read, and nothing else does. */
export const exampleArchive = new Archive("examples/site/data");
export const exampleBureaus = exampleArchive.bureaus;
export const exampleEntries = exampleArchive.disclosures;
export const exampleScopes = [...exampleArchive.readAllScopes()];

/** One scope, such as `department` of `demo-library/2025`. */
export function loadExample(bureau: string, folder = "2025", scope = "department"): ScopeView {
  const found = exampleScopes.find(
    ({ entry, id }) => entry.id === bureau && entry.folder === folder && id === scope,
  );
  if (!found) throw new Error(`No ${scope} of ${bureau} in ${folder}`);
  return found;
}
