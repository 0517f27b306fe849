import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Filters, listCandidates, readHits } from "../../src/search/shared/candidates.ts";
import type { SearchDocument } from "../../src/search/shared/document.ts";
import type { Manifest } from "../../src/search/shared/manifest.ts";
import { openIndex } from "../../src/search/shared/openIndex.ts";
import { search } from "../../src/search/shared/search.ts";

/**
 * Whether the search finds everything in an index as large as this, without a browser: every distinct name and code must lead to
 * every document that prints it, and so must one amount in twenty; of each document, every fiftieth entry must be among the hits for its name.
 */
const [folder = ""] = process.argv.slice(2);
const ALL: Filters = { bureau: "", function: "", year: "", phase: "", kind: "", table: "" };
const EACH_AMOUNT = 20;
const EACH_ENTRY = 50;

const read = (path: string): string => readFileSync(join(folder, "search", path), "utf8");
const manifest = JSON.parse(read("manifest.json")) as Manifest;
const texts = new Map<string, string>();
const load = async (path: string): Promise<string> => {
  if (!path.includes("/keys/")) return read(path);
  const text = texts.get(path) ?? read(path);
  texts.set(path, text);
  return text;
};
const readDocument = (number: number): SearchDocument =>
  JSON.parse(read(`${manifest.version}/documents/${number}.json`));

/** Documents that print a name, a code or an amount, by what is printed. */
const expected = new Map<string, Set<number>>();
const expectIn = (printed: string, number: number): void => {
  if (!/[\p{L}\p{N}]/u.test(printed)) return;
  const numbers = expected.get(printed) ?? new Set<number>();
  expected.set(printed, numbers.add(number));
};
const count = readdirSync(join(folder, "search", manifest.version, "documents")).length;
let amounts = 0;
for (let number = 0; number < count; number++)
  for (const [, name, codes, printed] of readDocument(number).sections.flatMap(({ entries }) => entries)) {
    expectIn(name, number);
    for (const code of codes.split(" ")) expectIn(code, number);
    for (const amount of printed)
      if (/^\d[\d.]*$/.test(amount) && amounts++ % EACH_AMOUNT === 0) expectIn(amount, number);
  }

let missed = 0;
const index = openIndex(manifest, load);
for (const [typed, numbers] of expected) {
  const found = new Set(
    listCandidates(index, await search(index, typed), ALL).map((candidate) => candidate.number),
  );
  for (const number of numbers)
    if (!found.has(number)) {
      missed += 1;
      if (missed <= 10) console.log(`  “${typed}” does not find document ${number}`);
    }
}

let entries = 0;
for (let number = 0; number < count; number++) {
  // A fresh index forgets the documents that were read before: there are too many to keep.
  const fresh = openIndex(manifest, load);
  const all = readDocument(number).sections.flatMap(({ path, entries: own }) =>
    own.map(([anchor, name]) => ({ path: path + anchor, name })),
  );
  for (const { path, name } of all.filter(
    ({ name: text }, position) => position % EACH_ENTRY === 0 && /[\p{L}\p{N}]/u.test(text),
  )) {
    const answered = await search(fresh, name);
    const candidate = listCandidates(fresh, answered, ALL).find((other) => other.number === number);
    const { hits } = candidate ? await readHits(fresh, candidate, answered.query, ALL) : { hits: [] };
    entries += 1;
    if (hits.some((hit) => hit.path === path)) continue;
    missed += 1;
    if (missed <= 10) console.log(`  “${name}” does not find ${path}`);
  }
}
console.log(
  `recall: ${expected.size} queries over ${count} documents, ${entries} entries looked up, ${missed} missed`,
);
process.exitCode = missed > 0 || expected.size === 0 ? 1 : 0;
