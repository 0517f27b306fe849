import { type DocumentInfo, listDocuments, type Manifest } from "./manifest.ts";
import { type PreparedSection, prepareDocument } from "./match.ts";
import { normalizeText } from "./normalize.ts";
import { type Lexicon, makeLexicon } from "./question/lexicon.ts";
import type { Blocks } from "./readBlocks.ts";

/** The index as its reader gets it. */
export interface SearchIndex {
  readonly manifest: Manifest;
  readonly documents: readonly DocumentInfo[];
  readonly blocks: Blocks;
  readonly loadDocument: (number: number) => Promise<PreparedSection[]>;
  /** Words that all hits of a document share, by its number: names of its bureau, and its year. */
  readonly contexts: readonly string[];
  /** What questions are made of beside what they are about. */
  readonly lexicon: Lexicon;
}

/** An index of which the files are loaded by their addresses below its folder. */
export function openIndex(manifest: Manifest, load: (path: string) => Promise<string>): SearchIndex {
  const { version, separators } = manifest;
  const documents = listDocuments(manifest);
  const prepared = new Map<number, PreparedSection[]>();
  return {
    manifest,
    documents,
    blocks: { separators, load: (number) => load(`${version}/keys/${number}.txt`) },
    loadDocument: async (number) => {
      const document =
        prepared.get(number) ??
        prepareDocument(JSON.parse(await load(`${version}/documents/${number}.json`)));
      prepared.set(number, document);
      return document;
    },
    contexts: listContexts(manifest),
    lexicon: makeLexicon(manifest),
  };
}

/** The words that each document's hits share, normalized once for each bureau: there are fewer of them. */
function listContexts({ bureaus, documents, titles }: Manifest): string[] {
  const known = bureaus.map(
    (bureau) => normalizeText(`${bureau.name} ${bureau.known} ${bureau.spelled.join(" ")}`).text,
  );
  return documents.map((info) => {
    if ("title" in info) return normalizeText(info.title).text;
    const title = titles[info.phase ?? "budget"][info.unit ? "unit" : "department"]
      .replace("{name}", info.unit?.name ?? "")
      .replace("{year}", info.year);
    return `${known[info.bureau] ?? ""}${normalizeText(title).text}`;
  });
}
