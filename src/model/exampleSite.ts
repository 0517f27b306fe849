import { dataRoot, readBureauEntries, readDisclosureEntries } from "./site.ts";
import { listScopes, loadScope, type ScopeView } from "./tables.ts";

/** The invented site of `examples/site`, as `vitest.config.ts` names it: what tests of code read, and nothing else does. */
export const exampleBureaus = readBureauEntries(dataRoot);
export const exampleEntries = readDisclosureEntries(dataRoot);
export const exampleScopes = exampleEntries.flatMap((entry) => listScopes(entry).map((id) => loadScope(entry, id)));

/** One scope, such as `demo-library`, 2025, `department`. */
export function loadExample(bureau: string, year = "2025", scope = "department"): ScopeView {
  const found = exampleScopes.find(({ entry, id }) => entry.id === bureau && entry.fiscalYear === year && id === scope);
  if (!found) throw new Error(`No ${scope} of ${bureau} in ${year}`);
  return found;
}
