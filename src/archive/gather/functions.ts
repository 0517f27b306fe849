import { findFunctions } from "../../read/functions.ts";
import type { Shared } from "../../read/shared.ts";
import type { BureauEntry } from "../site.ts";

/** What bureaus do (职能), with the bureaus that do it. */
export interface FunctionView {
  readonly id: string;
  readonly name: string;
  /** By region. */
  readonly bureaus: readonly BureauEntry[];
}

/** The functions that any of the bureaus has, in the order of `data/functions.csv`. */
export function listFunctions({ functions }: Shared, bureaus: readonly BureauEntry[]): FunctionView[] {
  const groups = new Map<string, BureauEntry[]>();
  for (const entry of bureaus) {
    for (const { id } of findFunctions(functions, entry.bureau))
      groups.set(id, [...(groups.get(id) ?? []), entry]);
  }
  return functions.flatMap(({ id, name }) => {
    const found = groups.get(id);
    return found ? [{ id, name, bureaus: found }] : [];
  });
}
