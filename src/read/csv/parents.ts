import type { Line, Part } from "../../schema/format/part.ts";
import type { CodeKind } from "../../schema/format/roles.ts";
import type { RowType } from "../../schema/vocabulary.ts";

/** What of a row says where it stands among the others of its part. */
interface Placed {
  readonly part: Part;
  readonly fixed: Line | undefined;
  readonly cells: Readonly<Record<string, string>>;
  readonly code: string;
  readonly codeKind: CodeKind;
  readonly pairedCode: string;
  readonly sheet: string;
  /** Undefined where it follows from what the row is part of. */
  readonly type: RowType | undefined;
}

/** No print has more rows within each other, nor longer codes of parents; what goes on is not followed. */
export const DEEPEST = 40;

/** Whether a row is the performance sheet of the whole department, which is part of no sum of sheets. */
export const isOverall = ({ sheet, type }: Pick<Placed, "sheet" | "type">): boolean =>
  sheet === "0" && type === "leaf";

/** The sum that each row of a list is part of: a line of the subtotal next to it, a subtotal of the total. */
export function findSums<D extends Placed>(
  drafts: readonly D[],
  sums: NonNullable<Part["sums"]>,
): ReadonlyMap<D, D | undefined> {
  const total = drafts.find(({ type }) => type === "total");
  let subtotal: D | undefined;
  const inOrder = sums === "above" ? drafts : drafts.toReversed();
  return new Map(
    inOrder.map((draft) => {
      if (draft.type === "subtotal") subtotal = draft;
      return [
        draft,
        draft.type === "total" || isOverall(draft)
          ? undefined
          : draft.type === "subtotal"
            ? total
            : (subtotal ?? total),
      ];
    }),
  );
}

/**
 * What each row is part of: a unit's rows are below the unit; a code below the longest code above it that it begins with, or, where a
 * column says how far rows are indented, a row below the nearest one above that is indented less.
 */
export function findParents<D extends Placed>(drafts: readonly D[]): ReadonlyMap<D, D | undefined> {
  const part = drafts[0]?.part;
  const total = drafts.find(({ type }) => type === "total");
  const findFixedParent = makeFixedParentFinder(drafts);
  const top = drafts.find(({ fixed }) => fixed && fixed.id === part?.items?.parent) ?? total;
  const level = part?.columns.find(({ role }) => role === "level")?.id;
  const findAbove: AboveFinder<D> = level === undefined ? makeCodeFinder() : makeLevelFinder(level);
  const units = new Map<string, D>();
  let unit: D | undefined;
  const parents = new Map<D, D | undefined>();
  for (const draft of drafts) {
    const { fixed, code, codeKind, type } = draft;
    if (codeKind === "unit") {
      parents.set(draft, findLongest(units, "", code) ?? total);
      if (code && !units.has(code)) units.set(code, draft);
      unit = draft;
      findAbove.restart();
    } else if (fixed && (level === undefined || fixed.parent !== undefined)) {
      parents.set(draft, findFixedParent(fixed));
    } else {
      const { above, isOut } = findAbove.find(draft);
      parents.set(draft, above ?? (isOut || type === "total" ? undefined : (unit ?? top)));
    }
  }
  return parents;
}

/** Finds the row above that a row is part of; `isOut` is true of a row that is no part of anything. */
interface AboveFinder<D> {
  find(draft: D): { readonly above: D | undefined; readonly isOut?: boolean };
  /** Rows above are forgotten: another unit begins. */
  restart(): void;
}

function makeCodeFinder<D extends Placed>(): AboveFinder<D> {
  let coded = new Map<string, D[]>();
  return {
    find: (draft) => {
      const { code, codeKind } = draft;
      const above = choosePair(findLongest(coded, codeKind, code), draft);
      if (code) coded.set(codeKind + code, [...(coded.get(codeKind + code) ?? []), draft]);
      return { above };
    },
    restart: () => {
      coded = new Map();
    },
  };
}

/** Of several rows with one code the last whose paired code goes on in the row's own, else the first. */
function choosePair<D extends Placed>(rows: readonly D[] | undefined, { pairedCode }: D): D | undefined {
  const paired = pairedCode
    ? rows?.findLast((row) => row.pairedCode !== "" && pairedCode.startsWith(row.pairedCode))
    : undefined;
  return paired ?? rows?.[0];
}

/** A row without a level has no parent and no child. */
function makeLevelFinder<D extends Placed>(column: string): AboveFinder<D> {
  let open: { readonly level: number; readonly draft: D }[] = [];
  return {
    find: (draft) => {
      const cell = draft.cells[column] ?? "";
      if (!/^\d$/.test(cell)) return { above: undefined, isOut: true };
      const level = Number(cell);
      open = open.filter((other) => other.level < level);
      const above = open.at(-1)?.draft;
      open.push({ level, draft });
      return { above };
    },
    restart: () => {
      open = [];
    },
  };
}

/** What stands under the longest code that a code goes on from. */
function findLongest<D>(rows: ReadonlyMap<string, D>, kind: string, code: string): D | undefined {
  for (let length = Math.min(code.length - 1, DEEPEST); length > 0; length -= 1) {
    const found = rows.get(kind + code.slice(0, length));
    if (found) return found;
  }
  return undefined;
}

/** Finds the row of the nearest line, upwards in the format, that is printed. */
function makeFixedParentFinder<D extends Placed>(drafts: readonly D[]): (line: Line) => D | undefined {
  const printed = new Map<string, D>(
    drafts.toReversed().flatMap((draft) => (draft.fixed ? [[draft.fixed.id, draft]] : [])),
  );
  const lines = new Map((drafts[0]?.part.lines ?? []).toReversed().map((line) => [line.id, line]));
  return (line) => {
    let id = line.parent;
    for (let steps = 0; id !== undefined && steps < DEEPEST; steps += 1) {
      const row = printed.get(id);
      if (row) return row;
      id = lines.get(id)?.parent;
    }
    return undefined;
  };
}
