import { isListTable } from "../../schema/lists.ts";
import { LIST_TABLE_FILES } from "../../schema/openData/lists.ts";
import type { StatutoryTables } from "../../schema/statutoryTables.ts";
import { knownMeasure } from "../headings/measureId.ts";
import type { BureauNames } from "../identity/ids.ts";
import { seatOf, slugOfPlace } from "../identity/ids.ts";
import { FIGURES, type PlacedColumn, type PlacedTable } from "../place/placed.ts";
import { sumKind } from "../shape/sums.ts";
import type { ProposedTable } from "./table.ts";
import { withoutYear } from "./wording.ts";

/** Ids that have names: those that all formats share, and those with the ones that formats bring along. One id has one name. */
export interface KnownNames {
  shared: StatutoryTables;
  all: StatutoryTables;
}

/** What a document says of itself, for the names of its format. */
export interface Disclosed {
  bureau: BureauNames;
  year: number;
  phase: "budget" | "final";
}

/** The id of a new format: province, place, year; one that no folder has, so perhaps with a number. */
export function formatId({ bureau, year, phase }: Disclosed, taken: ReadonlySet<string>): string {
  const { code, path } = bureau.region;
  const province = slugOfPlace({ code: provinceCode(code), path: path.slice(0, 1) });
  const places = [...new Set([province, slugOfPlace(bureau.region)])];
  const id = `${places.join("-")}-${year}${phase === "final" ? "-final" : ""}`;
  for (let n = 1; ; n++) {
    const free = n === 1 ? id : `${id}-${n}`;
    if (!taken.has(free)) return free;
  }
}

const provinceCode = (code: string): string => `${code.slice(0, 2)}0000`;

/** The `format.json` of a new format, with the names that the shared lists lack; `base` is the id of the one that it changes. */
export function formatJson(
  id: string,
  { bureau, year, phase }: Disclosed,
  content: {
    base: string | undefined;
    /** The tables that it describes itself, with what each is like in print. */
    tables: ReadonlyMap<ProposedTable, PlacedTable>;
    tableIds: string[] | undefined;
    listIds: string[] | undefined;
  },
  names: KnownNames,
): Record<string, unknown> {
  const own = ownNames([...content.tables.values()], year, names);
  const { code, path } = bureau.region;
  return {
    $schema: "../../schemas/format.schema.json",
    id,
    name: `${[...new Set([path[0], seatOf(bureau.region)])].join("")}${year}年部门${phase === "final" ? "决算" : "预算"}公开格式`,
    province: path[0] ?? "",
    regionCode: provinceCode(code),
    fiscalYear: year,
    ...(phase === "final" ? { phase } : {}),
    ...(content.base === undefined
      ? { unit: mostUnit([...content.tables.values()]), decimals: "any" }
      : { extends: content.base }),
    ...(content.tableIds ? { tables: content.tableIds } : {}),
    ...(content.listIds ? { lists: content.listIds } : {}),
    ...own,
  };
}

/** The tables and measures that no shared list has, with their names. */
function ownNames(tables: PlacedTable[], year: number, names: KnownNames): Record<string, unknown> {
  const known = new Set([...names.shared.tables, ...names.shared.measures].map(({ id }) => id));
  const called = new Map([...names.all.tables, ...names.all.measures].map(({ id, name }) => [id, name]));
  const nameFor = (id: string, printed: string) => [id, called.get(id) ?? nameOf(printed, year, id)] as const;
  const ownTables = tables.flatMap(({ tableId, title }) =>
    known.has(tableId) || isListTable(tableId) ? [] : [nameFor(tableId, title)],
  );
  const ownMeasures = tables.flatMap(({ blocks, tableId }) =>
    blocks.flatMap(({ columns }) =>
      columns
        .filter(({ id, role }) => !known.has(id) && !isOfList(tableId, id) && FIGURES.has(role))
        .map((column) => nameFor(column.id, ownHeading(column, columns))),
    ),
  );
  return {
    ...(ownTables.length > 0 ? { ownTables: Object.fromEntries(ownTables) } : {}),
    ...(ownMeasures.length > 0 ? { ownMeasures: Object.fromEntries(ownMeasures) } : {}),
  };
}

/** The heading of a column; where others have the same, or it says only that it is a sum, with the headings over it. */
function ownHeading({ id, heading }: PlacedColumn, columns: readonly PlacedColumn[]): string {
  const last = heading.at(-1) ?? "";
  if (knownMeasure(last) === id) return last;
  const isAmbiguous = columns.filter((other) => other.heading.at(-1) === last).length > 1;
  const own = heading.filter((text) => sumKind(text) === null);
  return isAmbiguous || own.at(-1) !== last ? own.join("：") || last : last;
}

/** Whether all lists of a kind have a column: its name is no format's own. */
const isOfList = (list: string, id: string): boolean =>
  isListTable(list) && LIST_TABLE_FILES[list].columns.some(({ name }) => name === id);

/** A printed text as a name: without the year, or, where nothing is left, the id. */
function nameOf(text: string, year: number, id: string): string {
  return withoutYear(text, year).replaceAll(/\{(?:year|lastYear)\}年度?/g, "") || id;
}

/** The unit that most tables print. */
function mostUnit(tables: PlacedTable[]): string {
  const counts = new Map<string, number>();
  for (const { unit } of tables) if (unit) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? "万元";
}
