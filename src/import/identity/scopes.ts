import { normalizeLabel } from "../../text/labels.ts";
import type { PrintedTable } from "../find/join.ts";

/** The scope of the department; those of units are their codes, or, where none is printed, their places among those: `unit-1`. */
export const DEPARTMENT = "department";

/** The scope of the n-th unit, from 0, of those for which no code is printed. */
export const uncodedScope = (n: number): string => `unit-${n + 1}`;

/** Titles of tables of a unit: 单位预算收支总表, 2025年预算单位收入预算总表; those that list units are none. */
const OF_UNIT = /^(?:20\d\d年(?:度)?)?(?:预算)?单位(?!构成|情况|名单)/;
/** A unit's code before its name: 417001邢台市医疗保障局, [245001]西安市医疗保障局. */
const CODE = /^[[（(【]?(\d{6,9})[\])）】]?[-_\s]*/;

const isOfUnit = ({ file, title }: PrintedTable, unitFiles: ReadonlySet<number>): boolean =>
  unitFiles.has(file) || OF_UNIT.test(normalizeLabel(title));

/**
 * The scope that each table is of. A table of a unit is known by its title, or by the file that it is in (`unitFiles`), where others are of the
 * department; its scope is the unit's code, if one is printed before its name, else its place among `uncoded`. Null where neither is known.
 */
export function scopesOf(
  tables: PrintedTable[],
  unitFiles: ReadonlySet<number>,
  uncoded: readonly string[],
): Map<PrintedTable, string | null> {
  const isUnits = (table: PrintedTable) => isOfUnit(table, unitFiles);
  const titled = tables.filter(({ title }) => title);
  // One unit that publishes alone stands for its department.
  const alone = titled.every(isUnits) && new Set(titled.map(codeOf)).size === 1;
  let last: string | null = DEPARTMENT;
  return new Map(
    tables.map((table) => {
      // What has no title of its own goes with the table before it.
      if (table.title)
        last = alone || !isUnits(table) ? DEPARTMENT : (codeOf(table) ?? placeOf(table, uncoded));
      return [table, last];
    }),
  );
}

/** The scope of a unit without a code, by its name above the table; of the only one without a name. Null for others. */
function placeOf({ bearer }: PrintedTable, uncoded: readonly string[]): string | null {
  const name = normalizeLabel(bearer);
  const n = name === "" && uncoded.length === 1 ? 0 : uncoded.indexOf(name);
  return n < 0 ? null : uncodedScope(n);
}

/** The names of units for which no code is printed, as their tables have them, in printed order. */
export function uncodedUnits(tables: PrintedTable[], unitFiles: ReadonlySet<number>): string[] {
  const own = tables.filter(
    (table) => table.title && isOfUnit(table, unitFiles) && codeOf(table) === undefined,
  );
  return [...new Set(own.map(({ bearer }) => normalizeLabel(bearer)).filter(Boolean))];
}

function codeOf({ bearer, captionLines }: PrintedTable): string | undefined {
  return [bearer, ...captionLines.map(({ text }) => text.trim())]
    .map((text) => CODE.exec(normalizeLabel(text))?.[1])
    .find(Boolean);
}

/** The names of units by their codes, as captions print them. */
export function unitNames(tables: PrintedTable[]): ReadonlyMap<string, string> {
  return new Map(
    tables.flatMap((table) => {
      const code = codeOf(table);
      const name = [table.bearer, ...table.captionLines.map(({ text }) => text.trim())]
        .filter((text) => CODE.test(normalizeLabel(text)))
        .map((text) => normalizeLabel(text).replace(CODE, ""))
        .find(Boolean);
      return code && name ? [[code, name] as const] : [];
    }),
  );
}
