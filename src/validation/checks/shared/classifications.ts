import { CLASSIFICATION_FILES, CROSSWALK_FILE, type Shared } from "../../../read/shared.ts";
import { findNameIn, holdsIn, type KnownSubject, type SubjectName } from "../../../read/subjects.ts";
import type { CrosswalkLine } from "../../../schema/csvFiles.ts";
import type { CodeKind } from "../../../schema/format/roles.ts";
import { type Issue, makeIssue } from "../../../schema/issue.ts";

/** The years of names and codes: one name in a year, and a crosswalk from codes that held to codes that hold. */
export function checkClassifications(shared: Shared): Issue[] {
  const ofNames = [...shared.subjects].flatMap(([kind, subjects]) =>
    [...subjects.values()].flatMap((subject) => checkYears(kind, subject)),
  );
  const ofTargets = shared.unread.has(CROSSWALK_FILE) ? [] : checkTargets(shared.crosswalk);
  const ofMoves = [...shared.moves.values()].flatMap((lines) =>
    [...Map.groupBy(lines, ({ year }) => year).values()].flatMap((targets) => checkGone(targets, shared)),
  );
  return [
    ...ofNames,
    ...ofTargets,
    ...shared.crosswalk.flatMap((line) => checkEnds(line, shared)),
    ...ofMoves,
  ];
}

const describeYears = ({ from, until }: SubjectName): string => `${from}–${until}`;

const lastYear = ({ until }: SubjectName): string => until || "9999";

function checkYears(kind: CodeKind, { code, names }: KnownSubject): Issue[] {
  const file = CLASSIFICATION_FILES[kind] ?? "";
  // Of the names before, the one that holds the longest; a name that stands there twice is reported by its reader.
  let longest: SubjectName | undefined;
  return names.flatMap((name) => {
    const overlapped =
      longest && longest.name !== name.name && lastYear(longest) >= name.from ? longest : undefined;
    if (!longest || lastYear(name) > lastYear(longest)) longest = name;
    const cause = name.from > lastYear(name) ? "years-reversed" : overlapped && "years-overlap";
    const values = {
      code,
      name: name.name,
      years: describeYears(name),
      other: String(overlapped?.line ?? ""),
    };
    return cause ? [makeIssue("subject-years", { file, line: name.line }, values, { cause })] : [];
  });
}

/** A code goes to one other in a year, or is split on every line of that year. */
function checkTargets(crosswalk: Shared["crosswalk"]): Issue[] {
  const changes = Map.groupBy(crosswalk, ({ kind, from_code, year }) => `${kind} ${from_code} ${year}`);
  return [...changes.values()].flatMap((lines) => {
    const isSplit = lines.every(({ change }) => change === "split");
    if (isSplit === lines.length > 1) return [];
    const last = lines.at(-1) as (typeof lines)[number];
    const values = {
      code: last.from_code,
      year: last.year,
      targets: lines.map(({ to_code }) => to_code).join(" / "),
      change: last.change,
    };
    return [makeIssue("crosswalk-target", { file: CROSSWALK_FILE, line: last.line }, values)];
  });
}

/** Both ends of a change stand in the classification, the one until the year before, the other from that year. */
function checkEnds(line: CrosswalkLine & { readonly line: number }, { subjects, unread }: Shared): Issue[] {
  if (unread.has(CLASSIFICATION_FILES[line.kind] ?? "")) return [];
  const known = subjects.get(line.kind);
  const before = String(Number(line.year) - 1);
  const ends = [
    { field: "from_code", code: line.from_code, year: before },
    { field: "to_code", code: line.to_code, year: line.year },
  ];
  return ends
    .filter(({ code, year }) => !findNameIn(known?.get(code), year))
    .map(({ field, code, year }) =>
      makeIssue("crosswalk-code", { file: CROSSWALK_FILE, line: line.line }, { field, found: code, year }),
    );
}

/** A code does not hold on after the year in which it went to others (`moves`), unless it is one of the parts. */
function checkGone(moves: readonly CrosswalkLine[], { subjects }: Shared): Issue[] {
  const [{ kind, from_code: code, year }] = moves as [CrosswalkLine];
  const name = findNameIn(subjects.get(kind)?.get(code), String(Number(year) - 1));
  if (!name || !holdsIn(name, year) || moves.some(({ to_code }) => to_code === code)) return [];
  const values = {
    code,
    name: name.name,
    years: describeYears(name),
    year,
    targets: moves.map(({ to_code }) => to_code).join(" / "),
  };
  return [
    makeIssue("subject-years", { file: CLASSIFICATION_FILES[kind] ?? "", line: name.line }, values, {
      cause: "years-past-change",
    }),
  ];
}
