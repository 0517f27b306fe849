import { createHash } from "node:crypto";
import { HAN } from "../../text/chinese.ts";
import type { SearchDocument } from "../shared/document.ts";
import type { Manifest, ShortInfo } from "../shared/manifest.ts";
import { encodeNames } from "../shared/names/names.ts";
import { normalizeText } from "../shared/normalize.ts";
import { nameShort } from "../shared/question/lexicon.ts";
import { cutBlocks, listWide, type WrittenLine } from "./blocks.ts";
import { listSounds, listTraditional } from "./characters.ts";
import { Collector } from "./collector.ts";
import { type Line, listLines, listNameLines, writePostings } from "./lines.ts";
import type { Name } from "./names.ts";
import type { ScopeFigure } from "./topicFigures.ts";
import { type KnownTopic, Topics } from "./topics.ts";
import { listVocabulary } from "./vocabulary.ts";

/** Kinds whose names people are helped to type: names that are many and long are found by their parts alone. */
const KINDS_OF_NAMES = new Set([
  "disclosure",
  "table",
  "row",
  "project",
  "subject",
  "term",
  "bureau",
  "unit",
  "page",
]);

/** A document of the index, and the figures of it by which questions are answered. */
export interface SourceDocument {
  readonly info: ShortInfo;
  readonly document: SearchDocument;
  readonly figures: readonly ScopeFigure[];
  /** Topics that it prints in several places. */
  readonly scattered: readonly string[];
}

/** Everything that the index is made of. */
export interface SearchSource {
  readonly bureaus: Manifest["bureaus"];
  readonly functions: Manifest["functions"];
  readonly functionWords: Manifest["functionWords"];
  readonly meanings: Manifest["meanings"];
  readonly titles: Manifest["titles"];
  /** Read one by one, since a site has too many to hold. */
  readonly documents: Iterable<SourceDocument>;
  /** Name of a place (a table or list), and the kind of hits there. */
  readonly describePlace: (id: string) => { kind: Manifest["places"][number]["kind"]; name: string };
  readonly topics: readonly KnownTopic[];
  readonly everyday: ReadonlyMap<string, readonly string[]>;
  /** English words for Chinese names. */
  readonly glosses: readonly { readonly name: string; readonly english: readonly string[] }[];
}

/** The files of the search, by path below its folder: bytes, since a site has too much text to hold it in two-byte characters. */
export type SearchFiles = ReadonlyMap<string, Buffer>;

/** The whole index: a manifest, blocks of keys, and the documents in which hits are looked up. */
export function buildIndex({
  bureaus,
  functions,
  functionWords,
  meanings,
  titles,
  documents,
  describePlace,
  topics,
  everyday,
  glosses,
}: SearchSource): SearchFiles {
  const collector = new Collector(KINDS_OF_NAMES);
  const figuresOf = new Topics();
  const infos: ShortInfo[] = [];
  const written: Buffer[] = [];
  for (const { info, document, figures, scattered } of documents) {
    collector.add(infos.length, document);
    figuresOf.add(infos.length, info, figures, scattered);
    infos.push(info);
    written.push(Buffer.from(JSON.stringify(document)));
  }
  const names = listNames(collector, bureaus, glosses, everyday);
  const { blocks, separators } = writeBlocks(collector, names, [
    ...listSounds(),
    ...listTraditional([...collector.texts.keys(), ...everyday.keys(), ...Object.keys(meanings)]),
    ...listVocabulary(names.filter(({ english }) => english.length > 0)),
    ...figuresOf.listLines(topics),
  ]);
  const hash = createHash("sha256");
  for (const bytes of [...blocks, ...written]) hash.update(bytes);
  const version = hash.digest("hex").slice(0, 12);
  const places = [...collector.places.keys()].map((id) => ({ id, ...describePlace(id) }));
  const words = Object.fromEntries([...everyday].map(([word, formal]) => [normalizeText(word).text, formal]));
  const manifest: Manifest = {
    version,
    bureaus,
    functions,
    functionWords,
    meanings,
    topics: listTopicNames(topics),
    titles,
    everyday: words,
    documents: infos,
    places,
    separators,
  };
  return new Map([
    ["manifest.json", Buffer.from(JSON.stringify(manifest))],
    ...blocks.map((block, number) => [`${version}/keys/${number}.txt`, block] as const),
    ...written.map((document, number) => [`${version}/documents/${number}.json`, document] as const),
  ]);
}

/** What topics are called that are no subjects: there are few of them. */
const listTopicNames = (topics: readonly KnownTopic[]): string[] => [
  ...new Set(
    topics
      .filter(({ code }) => code === "")
      .flatMap(({ called }) => called.map((name) => normalizeText(name).text)),
  ),
];

function listNames(
  collector: Collector,
  bureaus: Manifest["bureaus"],
  glosses: SearchSource["glosses"],
  everyday: SearchSource["everyday"],
): Name[] {
  const counts = new Map(collector.names);
  for (const { name, known } of bureaus)
    for (const each of new Set([name, nameShort(known)])) counts.set(each, (counts.get(each) ?? 0) + 1);
  // A name that only the glosses have is one more way to what has it as a part.
  for (const { name } of glosses)
    if (!counts.has(name) && collector.texts.has(normalizeText(name).text)) counts.set(name, 0);
  // What people say is spelled, too.
  for (const word of everyday.keys()) if (HAN.test(word) && !counts.has(word)) counts.set(word, 0);
  const english = Map.groupBy(glosses, ({ name }) => normalizeText(name).text);
  return [...counts].map(([name, count]) => ({
    name,
    count,
    english: english.get(normalizeText(name).text)?.flatMap((gloss) => gloss.english) ?? [],
  }));
}

function writeBlocks(
  collector: Collector,
  names: readonly Name[],
  others: readonly WrittenLine[],
): { blocks: Buffer[]; separators: string[] } {
  const texts = listLines(collector);
  const named = listNameLines(names);
  const write = <T>(lines: readonly Line<T>[], text: (holds: readonly T[]) => string): WrittenLine[] =>
    lines.map(({ key, holds }) => ({ key, text: text(holds) }));
  const lines = [...write(texts, writePostings), ...write(named, encodeNames), ...others].sort(byKey);
  const wide = listWide(cutBlocks(lines).separators).map((beginning) => ({
    key: `W${beginning}`,
    text: /^[EN]/.test(beginning)
      ? encodeNames(collect(named, beginning))
      : writePostings(collect(texts, beginning)),
  }));
  return cutBlocks([...lines, ...wide].sort(byKey));
}

const byKey = (a: { key: string }, b: { key: string }): number =>
  a.key < b.key ? -1 : a.key > b.key ? 1 : 0;

/** Everything under the keys that begin so. */
function* collect<T>(lines: readonly Line<T>[], beginning: string): Iterable<T> {
  for (let index = findFirst(lines, beginning); lines[index]?.key.startsWith(beginning); index++)
    yield* lines[index]?.holds ?? [];
}

function findFirst(lines: readonly { key: string }[], key: string): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.key ?? "") < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
