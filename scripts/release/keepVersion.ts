import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Archive } from "../../src/archive/archive.ts";
import type { Change } from "../../src/changes/change.ts";
import { compareData } from "../../src/changes/compare/compareData.ts";
import { type TidyFile, writeCsv } from "../../src/export/csv/csv.ts";
import { describeSite } from "../../src/export/descriptors/dataset.ts";
import { Publication } from "../../src/export/tidy/publication.ts";
import { makeChanges } from "../../src/export/versions/changes.ts";
import {
  hashData,
  type KeptVersion,
  readVersions,
  VERSIONS_FILE,
  versionPath,
} from "../../src/read/versions/versions.ts";
import { CONTRACT_VERSION } from "../../src/schema/openData/contractVersions.ts";
import { keptVersionSchema, type VersionFile, versionFileSchema } from "../../src/schema/versions/kept.ts";
import { findBase, findLastCommit } from "../diff/findBase.ts";
import { Refusal } from "../target/refusal.ts";

/** What became of the version that the data are. */
interface Kept {
  readonly version: string;
  /** Whether it was kept before: then nothing is written. */
  readonly isOld: boolean;
  /** How much differs from the version kept before it; undefined of the first. */
  readonly count: number | undefined;
}

/**
 * Keeps the version that valid data are, below `versions/` of their folder: its name, the checksums of its published files, and what it says otherwise
 * than the version kept before it. `base` names the commit or folder with the data of that one, where it is not the commit that kept it.
 */
export function keepVersion(dataRoot: string, day: string, base?: string): Kept {
  const { dataVersion: version, files } = describeSite(new Publication(new Archive(dataRoot)));
  const kept = readVersions(dataRoot).value;
  if (kept.some((each) => each.version === version)) return { version, isOld: true, count: undefined };
  const last = kept.at(-1);
  const changes = last && compareWith(last, base, dataRoot);
  const write = (file: string, content: TidyFile): void => {
    mkdirSync(dirname(join(dataRoot, file)), { recursive: true });
    writeFileSync(join(dataRoot, file), writeCsv(content));
  };
  const published = files.map(({ path, bytes, sha256 }) => ({ path, bytes: String(bytes), sha256 }));
  write(versionPath(version, "files"), makeTable(versionFileSchema, published.sort(byPath)));
  if (changes) write(versionPath(version, "changes"), makeChanges(changes));
  const line = { version, kept: day, contract: CONTRACT_VERSION, data: hashData(dataRoot) };
  // Last of all: what is listed is there.
  write(VERSIONS_FILE, makeTable(keptVersionSchema, [...kept, line]));
  return { version, isOld: false, count: changes?.length };
}

const byPath = (a: VersionFile, b: VersionFile): number => (a.path < b.path ? -1 : 1);

/** What the present data say otherwise than a version that was kept. */
function compareWith(last: KeptVersion, name: string | undefined, dataRoot: string): readonly Change[] {
  const base = findBase(name ?? findLastCommit(dataRoot, VERSIONS_FILE), dataRoot);
  try {
    if (hashData(base.root) !== last.data) throw new Refusal("other-version", { version: last.version });
    return compareData(base.root, dataRoot).changes;
  } finally {
    base.leave();
  }
}

/** A table with the columns of a schema. */
function makeTable<K extends string>(
  { shape }: { readonly shape: Readonly<Record<K, unknown>> },
  records: readonly Readonly<Record<K, string>>[],
): TidyFile {
  const columns = Object.keys(shape) as K[];
  return { columns, rows: records.map((record) => columns.map((column) => record[column])) };
}
