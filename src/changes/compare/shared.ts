import type { Archive } from "../../archive/archive.ts";
import { fileExists } from "../../read/files/files.ts";
import { SOURCES_FILE } from "../../read/shared.ts";
import { type Source, sourceSchema } from "../../schema/csvFiles.ts";
import type { Change } from "../change.ts";

/** What no bureau has: the index of documents, line by line; of other files, that they came, went or differ. */
export function compareShared(old: Archive, present: Archive, files: readonly string[]): Change[] {
  const others = files.filter((file) => file !== SOURCES_FILE);
  return [
    ...(files.includes(SOURCES_FILE) ? compareSources(old, present) : []),
    ...others.map((file): Change => {
      const fate = !fileExists(old.root, file) ? "came" : fileExists(present.root, file) ? "differs" : "went";
      return { kind: "shared-changed", names: { file, fate }, place: { file }, reason: "not-needed" };
    }),
  ];
}

const FIELDS = Object.keys(sourceSchema.shape) as (keyof Source)[];

function compareSources(old: Archive, present: Archive): Change[] {
  const describe = ({ source_id: id, title }: Source): Omit<Change, "kind"> => ({
    names: { id, title },
    place: { file: SOURCES_FILE },
    reason: "not-needed",
  });
  const [before, now] = [old.shared.sources, present.shared.sources];
  const changed = [...now.values()].flatMap((source): Change[] => {
    const published = before.get(source.source_id);
    if (!published) return [{ ...describe(source), kind: "source-added" }];
    return FIELDS.filter((field) => published[field] !== source[field]).map((field) => ({
      ...describe(source),
      kind: "source-changed",
      field,
      from: published[field],
      to: source[field],
    }));
  });
  const gone = [...before.values()].filter(({ source_id: id }) => !now.has(id));
  return [...gone.map((source): Change => ({ ...describe(source), kind: "source-lost" })), ...changed];
}
