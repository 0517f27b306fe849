import type { FormatFile } from "../../schema/format.ts";
import type { StatutoryTables } from "../../schema/statutoryTables.ts";
import type { FormatFolder } from "./format.ts";

/** The names that formats bring along, in the order of their folders. */
type Own = Pick<FormatFile, "ownTables" | "ownMeasures">;

/** The ids that all formats share, and behind them those that formats bring along: whoever looks up a name asks here. */
export function addOwnNames(
  shared: StatutoryTables,
  folders: ReadonlyMap<string, FormatFolder>,
): StatutoryTables {
  const owns = [...folders.values()].flatMap(({ format }): Own[] => (format ? [format.value] : []));
  const tables = join(shared.tables, owns, "ownTables", (id, name) => ({
    id,
    name,
    english: name,
    about: { zh: "", en: "" },
    legalBasis: [],
  }));
  const measures = join(shared.measures, owns, "ownMeasures", (id, name) => ({ id, name, about: name }));
  return { ...shared, tables, measures };
}

function join<Entry extends { readonly id: string }>(
  shared: readonly Entry[],
  owns: readonly Own[],
  key: keyof Own,
  make: (id: string, name: string) => Entry,
): Entry[] {
  const named = owns.flatMap((own) =>
    Object.entries(own[key] ?? {}).map(([id, name]): [string, Entry] => [id, make(id, name)]),
  );
  const entries = new Map(shared.map((entry) => [entry.id, entry]));
  // Of two that call one id differently, which is an error of its own, the first stands.
  for (const [id, entry] of named) if (!entries.has(id)) entries.set(id, entry);
  return [...entries.values()];
}
