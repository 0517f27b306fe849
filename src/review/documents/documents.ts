import { openSources, type SourceContent, type UnreadFile } from "../../import/source/openSources.ts";
import { PdfPages } from "../../import/source/pdf/pdfPages.ts";
import type { SourceFile, SourceKind } from "../../import/source/source.ts";
import type { Source } from "../../schema/csvFiles.ts";

/** A document of a disclosure that is at hand. */
export interface HeldDocument {
  readonly kind: SourceKind;
  /** What import reads in it; undefined where it reads nothing: a scan. */
  readonly file: SourceFile | undefined;
  /** Its pages as pictures, where it has any. */
  readonly pdf: PdfPages | undefined;
}

/** The documents that are at hand by the id of their source, and the files that are none of them. */
export interface HeldDocuments {
  readonly documents: ReadonlyMap<string, HeldDocument>;
  /** Files that were asked for by name and are not what the disclosure was read from, with their hashes. */
  readonly strange: readonly Pick<SourceContent, "path" | "sha256">[];
  /** Files that stand nowhere or cannot be opened. */
  readonly unread: readonly UnreadFile[];
}

/** Opens the documents of a disclosure among the files at some paths: those with the hash of one of its sources. */
export async function holdDocuments(
  paths: readonly string[],
  sources: readonly Source[],
): Promise<HeldDocuments> {
  const found: SourceContent[] = [];
  const strange: SourceContent[] = [];
  const { files, unread } = await openSources(paths, (content) => {
    (sources.some(({ sha256 }) => sha256 === content.sha256) ? found : strange).push(content);
  });
  const documents = new Map<string, HeldDocument>();
  for (const { source_id: id, sha256 } of sources) {
    const content = found.find((one) => one.sha256 === sha256);
    if (!content) continue;
    const pdf = content.kind === "pdf" ? await PdfPages.open(content.content) : undefined;
    documents.set(id, { kind: content.kind, file: files.find((file) => file.sha256 === sha256), pdf });
  }
  const known = new Set(found.map(({ path }) => path));
  return {
    documents,
    strange: strange.filter(({ path }) => paths.includes(path)),
    unread: unread.filter(({ path }) => !known.has(path)),
  };
}
