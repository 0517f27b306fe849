import type { Shared } from "../../../read/shared.ts";
import type { Issue } from "../../../schema/issue.ts";
import { checkDoubles } from "./doubles.ts";

/** Ids that occur twice in one list of `statutory-tables.json`. */
export function checkStatutory({ sharedIds, statutoryJson }: Shared): Issue[] {
  if (!statutoryJson) return [];
  return (["instruments", "tables", "measures", "concepts", "units"] as const).flatMap((list) =>
    checkDoubles(
      statutoryJson,
      [list],
      sharedIds[list].map((entry) => entry.id),
      "id",
    ),
  );
}

/** Ids that occur twice in one list of `facts.json`. */
export function checkFactKinds({ facts, factsJson }: Shared): Issue[] {
  if (!factsJson) return [];
  return (["sections", "keys"] as const).flatMap((list) =>
    checkDoubles(
      factsJson,
      [list],
      facts[list].map((entry) => entry.id),
      "id",
    ),
  );
}
