import type { Shared } from "../../read/shared.ts";
import { listSpellings } from "../../read/subjects.ts";
import { normalizeSubjectName } from "../../text/labels.ts";
import { bareName } from "../place/levels.ts";

/** Tells whether a printed name, perhaps with a number, is that of a subject of some classification. */
export function subjectFinder(subjects: Shared["subjects"]): (label: string) => boolean {
  const spellings = new Set(
    [...subjects.values()].flatMap((known) =>
      [...known.values()].flatMap(({ names }) => names.flatMap(listSpellings)),
    ),
  );
  return (label) => spellings.has(normalizeSubjectName(bareName(label)));
}
