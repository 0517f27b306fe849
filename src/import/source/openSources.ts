import { createHash } from "node:crypto";
import { readExcelApart } from "./excel/excelApart.ts";
import { byName, findFiles, isOwn, readFile } from "./files/findFiles.ts";
import { tellKind } from "./files/kind.ts";
import { gunzip, unzip } from "./files/zip.ts";
import { readHtml } from "./html/html.ts";
import { acceptPages, holdTo } from "./limits.ts";
import type { Recognize } from "./ocr/startOcr.ts";
import { type SourceFile, type SourceKind, type SourcePage, SourceProblem } from "./source.ts";
import { readText } from "./text/text.ts";
import { readWord } from "./word/word.ts";

/** A file that cannot be read, and why. */
export interface UnreadFile {
  readonly path: string;
  /** Whether the file itself was asked for, not the folder or zip that it is in: pictures and scripts lie beside many a document. */
  readonly named: boolean;
  readonly problem: SourceProblem;
}

export interface Sources {
  readonly files: readonly SourceFile[];
  readonly unread: readonly UnreadFile[];
}

/** A reader of files of a kind; `recognize` reads pictures, where that is asked for. */
type Reader = (
  bytes: Uint8Array,
  path: string,
  recognize: Recognize | undefined,
) => SourcePage[] | Promise<SourcePage[]>;

/** The reader of PDF brings PDFium along: it is loaded for the first such file. */
const READERS: Readonly<Record<SourceKind, Reader>> = {
  pdf: async (bytes, _path, recognize) => (await import("./pdf.ts")).readPdf(bytes, recognize),
  word: readWord,
  excel: (bytes, path) => readExcelApart(bytes, path),
  html: readHtml,
  text: readText,
};

/** What a document is before it is read: its kind, its hash and its bytes. */
export interface SourceContent extends Pick<SourceFile, "path" | "kind" | "sha256"> {
  readonly content: Uint8Array;
}

interface Opening {
  readonly files: SourceFile[];
  readonly unread: UnreadFile[];
  readonly onContent: (content: SourceContent) => void;
  readonly recognize: Recognize | undefined;
}

/**
 * Reads every file at the paths, in folders and in zips, in the order given and then by name. What cannot be read is told, each file with its
 * reason. `onContent` gets every document as it is, those too that cannot be read; `recognize` reads pages that are pictures.
 */
export async function openSources(
  paths: readonly string[],
  onContent: (content: SourceContent) => void = () => {},
  recognize?: Recognize,
): Promise<Sources> {
  const opening: Opening = { files: [], unread: [], onContent, recognize };
  for (const path of paths) {
    await attempt(path, true, opening, async () => {
      for (const file of await findFiles(path)) {
        const named = file === path;
        await attempt(file, named, opening, async () =>
          openBytes(await readFile(file), file, named, 0, opening),
        );
      }
    });
  }
  return opening;
}

/** Takes a file in, or, of a zip or gzip, what is in it. */
async function openBytes(
  bytes: Uint8Array,
  path: string,
  named: boolean,
  depth: number,
  opening: Opening,
): Promise<void> {
  holdTo("depth", depth);
  const kind = tellKind(bytes, path);
  if (kind === "gzip") return openBytes(gunzip(bytes), path, named, depth + 1, opening);
  if (kind === "zip") {
    const entries = [...unzip(bytes, isOwn)].sort(([one], [other]) => byName(one, other));
    if (entries.length === 0) throw new SourceProblem("empty");
    holdTo("files", opening.files.length + entries.length);
    for (const [name, content] of entries) {
      const inner = `${path}/${name.replace(/^[./\\]+/, "")}`;
      await attempt(inner, false, opening, () => openBytes(content, inner, false, depth + 1, opening));
    }
    return;
  }
  holdTo("files", opening.files.length + 1);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  opening.onContent({ path, kind, sha256, content: bytes });
  const pages = acceptPages(await READERS[kind](bytes, path, opening.recognize));
  opening.files.push({ path, kind, bytes: bytes.length, sha256, pages });
}

/** Notes why a file cannot be read; any other error is a fault of this program. */
async function attempt(
  path: string,
  named: boolean,
  { unread }: Opening,
  open: () => Promise<void>,
): Promise<void> {
  try {
    await open();
  } catch (problem) {
    if (!(problem instanceof SourceProblem)) throw problem;
    unread.push({ path, named, problem });
  }
}
