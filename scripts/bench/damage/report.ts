import type { Issue } from "../../../src/schema/issue.ts";
import type { Verdict } from "./judge.ts";

const isHeard = ({ issues }: Verdict): boolean => issues.length > 0;
const isSilent = ({ issues, reason }: Verdict): boolean => issues.length === 0 && reason === undefined;
const isMany = ({ issues }: Verdict): boolean => issues.length > 1;
const isMisplaced = (verdict: Verdict): boolean => isHeard(verdict) && !verdict.isPlaced;

/** What `--list` shows. */
export const LISTS: Readonly<Record<string, (verdict: Verdict) => boolean>> = {
  silent: isSilent,
  misplaced: isMisplaced,
  many: isMany,
  sealed: (verdict) => isHeard(verdict) && !verdict.isHeardUnsealed,
};

const HEADINGS = ["tried", "heard", "by rules", "harmless", "silent", "crash", "placed", "one", "both"];
const percent = (part: number, whole: number): string =>
  whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`;

function countRow(name: string, verdicts: readonly Verdict[]): string {
  const count = (accepts: (verdict: Verdict) => boolean): number => verdicts.filter(accepts).length;
  const heard = count(isHeard);
  const cells = [
    verdicts.length,
    heard,
    count(({ isHeardUnsealed }) => isHeardUnsealed),
    count(({ reason }) => reason !== undefined),
    count(isSilent),
    count(({ crash }) => crash !== undefined),
    percent(
      count(({ isPlaced }) => isPlaced),
      heard,
    ),
    percent(
      count((verdict) => isHeard(verdict) && !isMany(verdict)),
      heard,
    ),
    percent(
      count((verdict) => verdict.isPlaced && !isMany(verdict)),
      heard,
    ),
  ];
  return `${name.padEnd(52)}${cells.map((cell) => String(cell).padStart(10)).join("")}`;
}

/**
 * A table by kind: how many damages were tried, heard, heard by other rules than the seal's, silent and harmless, silent without a reason (a crash is one), and what share of the heard have
 * their first message at the right place, one message, and both.
 */
export function printTable(verdicts: readonly Verdict[]): string {
  const byKind = Map.groupBy(verdicts, ({ kind }) => kind.name);
  const byGroup = Map.groupBy(verdicts, ({ kind }) =>
    kind.of === "amount" ? "all damages to amounts" : "all others",
  );
  return [
    `${"".padEnd(52)}${HEADINGS.map((heading) => heading.padStart(10)).join("")}`,
    ...[...byKind, ...byGroup, ["all", verdicts] as const].map(([name, own]) => countRow(name, own)),
  ].join("\n");
}

const printPlace = ({ rule, place }: Issue): string =>
  `${rule} ${[place.file, place.line, place.column].filter((part) => part !== undefined).join(":")}`;

/** A damage and its first messages. */
export function printVerdict({ kind, damage, issues, crash }: Verdict): string {
  const shown = issues.slice(0, 3).map((issue) => `    ${printPlace(issue)}`);
  const more = issues.length > 3 ? [`    and ${issues.length - 3} more`] : [];
  return [
    `${kind.name}: ${damage.what}`,
    ...shown,
    ...more,
    ...(crash === undefined ? [] : [`    ${crash}`]),
  ].join("\n");
}
