import { normalizeLabel } from "../../text/labels.ts";
import type { PrintedTable } from "../find/join.ts";

/** The scope of the department; those of units are their codes. */
export const DEPARTMENT = "department";

/** Titles of tables of a unit: 单位预算收支总表, 2025年预算单位收入预算总表; those that list units are none. */
const OF_UNIT = /^(?:20\d\d年(?:度)?)?(?:预算)?单位(?!构成|情况|名单)/;
/** A unit's code before its name: 417001邢台市医疗保障局, [245001]西安市医疗保障局. */
const CODE = /^[[（(【]?(\d{6,9})[\])）】]?[-_\s]*/;

/**
 * The scope that each table is of. A table of a unit is known by its title, or by the file that it is in (`unitFiles`), where others are of the
 * department; its scope is the unit's code, if one is printed before its name. Null where it is of a unit for which no code is printed.
 */
export function scopesOf(
  tables: PrintedTable[],
  unitFiles: ReadonlySet<number>,
): Map<PrintedTable, string | null> {
  const isUnits = (table: PrintedTable) =>
    unitFiles.has(table.file) || OF_UNIT.test(normalizeLabel(table.title));
  const titled = tables.filter(({ title }) => title);
  // One unit that publishes alone stands for its department.
  const alone = titled.every(isUnits) && new Set(titled.map(codeOf)).size === 1;
  let last: string | null = DEPARTMENT;
  return new Map(
    tables.map((table) => {
      // What has no title of its own goes with the table before it.
      if (table.title) last = alone || !isUnits(table) ? DEPARTMENT : (codeOf(table) ?? null);
      return [table, last];
    }),
  );
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
