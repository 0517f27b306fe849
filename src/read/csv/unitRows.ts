import type { Line, Part } from "../../schema/format/part.ts";
import type { RowType } from "../../schema/vocabulary.ts";
import { normalizeLabel } from "../../text/labels.ts";

/** The budget units that rows may stand for: codes, the bureau's among them, and the code of each name. */
export interface KnownUnits {
  readonly codes: ReadonlySet<string>;
  readonly codeOf: ReadonlyMap<string, string>;
}

/** The unit that a row stands for: `key` tells it apart in ids, its code or, where the unit has none that is known, its position. */
interface RowUnit {
  readonly code: string;
  readonly key: string;
}

/** What a row is: a unit's, one of the fixed lines, or another; `within` is the key of the unit, told by its name alone, below which it stands. */
interface Found {
  readonly unit?: RowUnit | undefined;
  readonly fixed?: Line | undefined;
  readonly within?: string | undefined;
}

type FindUnit = (
  cells: Readonly<Record<string, string>>,
  type: RowType | undefined,
  findLine: () => Line | undefined,
) => Found;

/**
 * Finds the units that rows stand for. A unit's code stands in a column of unit codes, or in the unit column and is one of the bureau's.
 * Where units are told by name alone, a unit's row has a name in their column and no code of a subject.
 */
export function makeUnitFinder({ units, columns }: Part, known: KnownUnits): FindUnit {
  if (!units) return (_cells, _type, findLine) => ({ fixed: findLine() });
  const { codeColumn, nameColumn } = units;
  if (codeColumn !== undefined) {
    const ofUnits = columns.some(({ id, role }) => id === codeColumn && role === "unit-code");
    return (cells, _type, findLine) => {
      const code = cells[codeColumn] ?? "";
      return code && (ofUnits || known.codes.has(code))
        ? { unit: { code, key: code } }
        : { fixed: findLine() };
    };
  }
  const subject = columns.find(({ role }) => role === "code")?.id ?? "";
  let count = 0;
  let within: string | undefined;
  return (cells, type, findLine) => {
    const fixed = findLine();
    if (fixed || type === "total") return { fixed };
    const name = cells[nameColumn] ?? "";
    if (name === "" || cells[subject]) return { within };
    count += 1;
    const code = known.codeOf.get(normalizeLabel(name)) ?? "";
    within = code || String(count);
    return { unit: { code, key: within } };
  };
}
