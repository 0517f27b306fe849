import type { Shared } from "../read/shared.ts";
import { findNameIn, type KnownSubject } from "../read/subjects.ts";
import type { SubjectChangeKind, SubjectKind } from "../schema/vocabulary.ts";

/** What a subject became in a year: another name or another code. */
export interface SubjectChange {
  readonly kind: SubjectKind;
  readonly fromCode: string;
  /** Name in the year before. */
  readonly fromName: string;
  readonly toCode: string;
  readonly toName: string;
  /** First fiscal year of the new name or code. */
  readonly year: string;
  readonly change: SubjectChangeKind;
  /** Where it is known from. */
  readonly ground: string;
}

/** Every known change of subjects: the crosswalk, and the names that followed one another under one code. */
export function listSubjectChanges({
  subjects,
  crosswalk,
}: Pick<Shared, "subjects" | "crosswalk">): SubjectChange[] {
  const moves = crosswalk.map(({ kind, from_code: fromCode, to_code: toCode, year, change, ground }) => {
    const known = subjects.get(kind);
    const fromName = findNameIn(known?.get(fromCode), String(Number(year) - 1))?.name ?? "";
    return {
      kind,
      fromCode,
      fromName,
      toCode,
      toName: findNameIn(known?.get(toCode), year)?.name ?? "",
      year,
      change,
      ground,
    };
  });
  const gone = new Set(moves.map(({ kind, fromCode, fromName }) => `${kind} ${fromCode} ${fromName}`));
  const renamings = [...subjects].flatMap(([kind, byCode]) =>
    [...byCode.values()].flatMap((subject) => listRenamings(kind as SubjectKind, subject)),
  );
  // A code that was given to another subject did not rename the one that it had.
  const all = [
    ...moves,
    ...renamings.filter(({ kind, fromCode, fromName }) => !gone.has(`${kind} ${fromCode} ${fromName}`)),
  ];
  return all.sort((a, b) =>
    `${a.kind} ${a.fromCode} ${a.year}` < `${b.kind} ${b.fromCode} ${b.year}` ? -1 : 1,
  );
}

function listRenamings(kind: SubjectKind, { code, names }: KnownSubject): SubjectChange[] {
  return names.slice(1).map((name, index) => {
    const before = names[index] as typeof name;
    const ends = { fromCode: code, fromName: before.name, toCode: code, toName: name.name };
    return { kind, ...ends, year: name.from, change: "renamed" as const, ground: before.ground };
  });
}
