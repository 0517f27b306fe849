import type { Archive } from "../../archive/archive.ts";
import { listScopes, type ScopeView } from "../../archive/scope/tables.ts";
import type { DisclosureEntry } from "../../archive/site.ts";
import { disclosureFolder, scopeFolder } from "../../read/disclosures.ts";
import type { Found } from "../change.ts";

/** A disclosure in one of two data folders. */
export interface Held {
  readonly archive: Archive;
  readonly entry: DisclosureEntry;
}

/** A disclosure as it was published and as it stands. */
export interface Pair {
  readonly before: Held;
  readonly now: Held;
}

/** A scope of a pair that both have. */
export interface ScopePair extends Pair {
  readonly old: ScopeView;
  readonly present: ScopeView;
}

export const pairScopes = ({ before, now }: Pair): ScopePair[] =>
  listScopes(now.entry)
    .filter((id) => before.entry.disclosure.scopes[id])
    .map((id) => ({
      before,
      now,
      old: before.archive.readScope(before.entry, id),
      present: now.archive.readScope(now.entry, id),
    }));

/** The disclosure of a change, and the name of its bureau. */
export const locate = ({
  entry: { id, folder, bureau },
}: Held): Pick<Found, "bureau" | "folder" | "names"> => ({
  bureau: id,
  folder,
  names: { bureau: bureau.name },
});

/** The same with a scope: a unit is named before its tables, the department is not. */
export function locateScope(
  held: Held,
  scope: ScopeView,
): Pick<Found, "bureau" | "folder" | "scope" | "names"> {
  const { names, ...where } = locate(held);
  const unit = scope.id === "department" ? "" : scope.name;
  return { ...where, scope: scope.id, names: { ...names, unit } };
}

export const fileOf = ({ entry }: Held, name: string): string =>
  `${disclosureFolder(entry.id, entry.folder)}/${name}`;

export const scopeFileOf = ({ entry }: Held, scope: string, name: string): string =>
  `${scopeFolder(entry.id, entry.folder, scope)}/${name}`;
