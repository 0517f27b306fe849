import type { CrosswalkLine, Subject } from "../schema/csvFiles.ts";
import type { CodeKind } from "../schema/format/roles.ts";
import { normalizeSubjectName } from "../text/labels.ts";
import type { Located } from "./shape.ts";

/** A name that a subject has or had, with the years of it. */
export type SubjectName = Located<Subject>;

/** What a classification knows of one code. */
export interface KnownSubject {
  readonly code: string;
  /** The newest name. */
  readonly name: string;
  /** All names, the oldest first. */
  readonly names: readonly SubjectName[];
}

/** The lines of a classification by code. */
export function groupSubjects(lines: readonly SubjectName[]): ReadonlyMap<string, KnownSubject> {
  const byCode = Map.groupBy(lines, ({ code }) => code);
  return new Map(
    [...byCode].map(([code, group]) => {
      const names = group.toSorted((a, b) => a.from.localeCompare(b.from));
      return [code, { code, name: names.at(-1)?.name ?? "", names }];
    }),
  );
}

/** The codes that a subject went to, by kind and code. */
export type Moves = ReadonlyMap<string, readonly Located<CrosswalkLine>[]>;

export const groupMoves = (crosswalk: readonly Located<CrosswalkLine>[]): Moves =>
  Map.groupBy(crosswalk, ({ kind, from_code }) => `${kind} ${from_code}`);

/** Where a subject went, in whatever year. */
export const findMoves = (moves: Moves, kind: CodeKind, code: string): readonly Located<CrosswalkLine>[] =>
  moves.get(`${kind} ${code}`) ?? [];

/** Whether a code may have a name in a fiscal year. */
export function holdsIn({ from, until }: Pick<Subject, "from" | "until">, year: string): boolean {
  return from <= year && (until === "" || year <= until);
}

/** The name that a subject has in a fiscal year; undefined where it does not exist in that year. */
export function findNameIn(subject: KnownSubject | undefined, year: string): SubjectName | undefined {
  return subject?.names.find((name) => holdsIn(name, year));
}

/** Every way in which a name is printed, in the form in which names are compared. */
export function listSpellings({ name, variants }: Pick<Subject, "name" | "variants">): string[] {
  return [name, ...variants.split(";").filter(Boolean)].map(normalizeSubjectName);
}
