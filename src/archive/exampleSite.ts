import { Archive } from "./archive.ts";
import type { ScopeView } from "./scope/tables.ts";

/** The invented site of `examples/site`: what tests of code read, and nothing else does. */
export const exampleArchive = new Archive("examples/site/data");
export const exampleBureaus = exampleArchive.bureaus;
export const exampleEntries = exampleArchive.disclosures;
export const exampleScopes = [...exampleArchive.readAllScopes()];

/** One scope, such as `demo-library`, 2025, `department`. */
export function loadExample(bureau: string, year = "2025", scope = "department"): ScopeView {
  const found = exampleScopes.find(({ entry, id }) => entry.id === bureau && entry.fiscalYear === year && id === scope);
  if (!found) throw new Error(`No ${scope} of ${bureau} in ${year}`);
  return found;
}
