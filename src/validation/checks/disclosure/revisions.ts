import type { JsonFile } from "../../../read/json/json.ts";
import type { CorrectedCell, Revision } from "../../../schema/disclosure.ts";
import { type Expectation, type Issue, makeIssue } from "../../../schema/issue.ts";
import type { RuleId } from "../../../schema/ruleIds.ts";
import { type FoundRevised, makeFinder, type ScopeCells } from "./revisedPlaces.ts";
import { checkStructure, listRemoved } from "./structure.ts";

/** The revisions of a disclosure, with what they speak of. */
interface Revised {
  readonly json: JsonFile;
  /** The disclosure's folder. */
  readonly folder: string;
  readonly revisions: readonly Revision[];
  /** Day on which the source was read, or `unknown`. */
  readonly read: string | undefined;
  readonly scopes: readonly ScopeCells[];
}

/** Revisions follow each other day by day; what they name is there and came to what it is as they say, but for what a later one removed. */
export function checkRevisions(revised: Revised): Issue[] {
  const isRemoved = listRemoved(revised.revisions);
  const cells = revised.revisions.flatMap((revision, index) =>
    revision.cells
      .map((cell, number) => ({ ...cell, path: ["revisions", index, "cells", number] }))
      .filter((cell) => !isRemoved(cell, index)),
  );
  const byCell = Map.groupBy(cells, nameCell);
  const later = new Map(
    [...byCell.values()].flatMap((same) => same.map((cell, index) => [cell, same[index + 1]] as const)),
  );
  const find = makeFinder(revised);
  return [
    ...checkDates(revised),
    ...cells.flatMap((cell) => checkCell(revised, find(cell), cell, later.get(cell))),
    ...checkStructure(revised, find),
  ];
}

function checkDates({ json, revisions, read }: Revised): Issue[] {
  return revisions.flatMap(({ date }, index) => {
    const before = revisions[index - 1]?.date;
    const expectation =
      before !== undefined
        ? { id: "day-after", values: { day: before } }
        : { id: "day-from", values: { day: read ?? "unknown" } };
    const follows =
      before !== undefined ? date > before : read === undefined || read === "unknown" || date >= read;
    return follows
      ? []
      : [
          makeIssue(
            "revision-date",
            json.place(["revisions", index, "date"]),
            { found: date },
            { expectations: [expectation] },
          ),
        ];
  });
}

type PlacedCell = CorrectedCell & { readonly path: readonly (string | number)[] };

const nameCell = ({ file, row, field }: CorrectedCell): string => JSON.stringify([file, row, field]);

/** `later` is the next correction of the same cell. */
function checkCell(
  revised: Revised,
  found: FoundRevised,
  cell: PlacedCell,
  later: PlacedCell | undefined,
): Issue[] {
  const report = (
    rule: RuleId,
    key: keyof CorrectedCell,
    { path, ...at }: PlacedCell,
    more: { expected: string } | Expectation,
  ): Issue[] => {
    const expectations = "id" in more ? [more] : undefined;
    const values = { key, found: at[key], file: at.file, ...("id" in more ? {} : more) };
    return [makeIssue(rule, revised.json.place([...path, key]), values, { expectations })];
  };
  if (found && "unknown" in found) {
    const key = found.unknown === "column" ? "field" : found.unknown;
    return report("revision-reference", key, cell, { expected: found.expected });
  }
  if (cell.from === cell.to)
    return report("revision-value", "to", cell, { id: "other-than-before", values: { value: cell.from } });
  if (later)
    return later.from === cell.to
      ? []
      : report("revision-value", "from", later, { id: "revision-before", values: { value: cell.to } });
  return !found || found.cell === cell.to
    ? []
    : report("revision-value", "to", cell, { id: "cell-holds", values: { value: found.cell } });
}
