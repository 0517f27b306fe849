import { type CollectionEntry, getCollection } from "astro:content";
import type { Term } from "../components/terms.ts";
import { type BureauEntry, byRegion, type DisclosureEntry } from "../model/site.ts";
import { listPublishedTableIds, listScopes } from "../model/tables.ts";
import { SCOPE_FILE_SCHEMAS } from "../schema/openData/files.ts";

/** Every bureau, by region. The content store keeps its own order. */
export async function getBureaus(): Promise<BureauEntry[]> {
  return (await getCollection("bureaus")).map((entry) => entry.data as unknown as BureauEntry).sort(byRegion);
}

/** Every disclosure: bureaus by region, each newest year first. */
export async function getDisclosures(): Promise<DisclosureEntry[]> {
  return (await getCollection("disclosures"))
    .map((entry) => entry.data as unknown as DisclosureEntry)
    .sort((a, b) => byRegion(a, b) || b.fiscalYear.localeCompare(a.fiscalYear));
}

/** One path for each scope of each disclosure: the department at the disclosure's own address, units below `units/`. */
export async function getScopePaths() {
  return (await getDisclosures()).flatMap((entry) =>
    listScopes(entry).map((scope) => ({
      params: { bureau: entry.id, year: entry.fiscalYear, scope: scope === "department" ? undefined : `units/${scope}` },
      props: { entry, scope },
    })),
  );
}

/** What a path of a scope hands to its page or file. */
export interface ScopeProps extends Record<string, unknown> {
  entry: DisclosureEntry;
  scope: string;
}

/** One path for each CSV file of each scope: the tidy files, and each table wide as printed. */
export async function getScopeFilePaths() {
  return (await getScopePaths()).flatMap(({ params, props }) =>
    [...SCOPE_FILE_SCHEMAS.map(({ name }) => name), ...listPublishedTableIds(props.entry, props.scope)].map((file) => ({ params: { ...params, file }, props })),
  );
}

/** Every term of the glossary, by its name. */
export async function getGlossary(): Promise<(Term & { entry: CollectionEntry<"glossary"> })[]> {
  const entries = await getCollection("glossary");
  return entries.map((entry) => ({ slug: entry.id, ...entry.data, entry })).sort((a, b) => a.term.localeCompare(b.term, "zh"));
}
