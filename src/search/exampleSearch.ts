import { exampleArchive } from "../archive/exampleSite.ts";
import { buildIndex } from "./build/buildIndex.ts";
import { makeSource } from "./build/source.ts";
import { type Filters, listCandidates, readHits } from "./shared/candidates.ts";
import { openIndex } from "./shared/openIndex.ts";
import { search } from "./shared/search.ts";

/** The index of the invented site with a term and a page, for tests. */
const term = {
  slug: "housing",
  term: "住房公积金",
  aliases: ["公积金制度"],
  english: "Housing provident fund",
  summary: "",
};
const page = {
  path: "about/",
  title: "关于",
  description: "",
  body: "## 依据\n\n- 空白不是零，短横线也**照录**。",
};
export const exampleFiles = buildIndex(makeSource(exampleArchive, [term], [page]));
export const readFile = (path: string): string => exampleFiles.get(path)?.toString() ?? "";
export const exampleIndex = openIndex(JSON.parse(readFile("manifest.json")), async (path) => readFile(path));
/** Filters that admit everything. */
export const ALL: Filters = { bureau: "", function: "", year: "", phase: "", kind: "", table: "" };

/** Where the hits of a query lead, the best first. */
export async function findPaths(typed: string, filters: Partial<Filters> = {}): Promise<string[]> {
  const answered = await search(exampleIndex, typed);
  const all = { ...ALL, ...filters };
  const hits = await Promise.all(
    listCandidates(exampleIndex, answered, all).map((candidate) =>
      readHits(exampleIndex, candidate, answered.query, all),
    ),
  );
  return hits.flatMap((found) => found.hits).map((hit) => hit.path);
}
