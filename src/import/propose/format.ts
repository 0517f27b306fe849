import type { StatutoryTables } from "../../schema/statutoryTables.ts";
import type { BureauNames } from "../identity/ids.ts";
import { seatOf, slugOfPlace } from "../identity/ids.ts";
import { DEPARTMENT } from "../identity/scopes.ts";
import type { PlacedTable } from "../place/placed.ts";
import type { Sheets } from "../sheets/sheet.ts";
import { proposeLists } from "./lists.ts";
import { isLike, type ProposedTable, proposeTable, withoutYear } from "./table.ts";

/** A format as its folder holds it. */
export interface ProposedFormat {
  id: string;
  format: Record<string, unknown>;
  /** Its tables, each as its first scope prints it. */
  tables: ProposedTable[];
  /** Every placed table as the format describes it. */
  described: ReadonlyMap<PlacedTable, ProposedTable>;
  /** Lists beside the tables. */
  lists: ProposedTable[];
}

/** Ids that have names: those that all formats share, and those with the ones that formats bring along. One id has one name. */
export interface KnownNames {
  shared: StatutoryTables;
  all: StatutoryTables;
}

const SUMMARY_TITLE = /收支|收入支出/;

/**
 * Proposes the format of a document: its tables as they are printed, with the names that the shared lists lack. `unfit` are tables of units that
 * are printed otherwise than those of the department.
 */
export function proposeFormat(
  all: PlacedTable[],
  sheets: Sheets,
  bureau: BureauNames,
  year: number,
  phase: "budget" | "final",
  names: KnownNames,
): { format: ProposedFormat; unfit: ReadonlySet<PlacedTable> } {
  const described = new Map<PlacedTable, ProposedTable>();
  const first = new Map<string, ProposedTable>();
  const unfit = new Set<PlacedTable>();
  for (const table of [...all].sort(
    (a, b) => Number(b.scope === DEPARTMENT) - Number(a.scope === DEPARTMENT),
  )) {
    const proposed = proposeTable(table, year, SUMMARY_TITLE.test(table.title));
    const known = first.get(table.tableId);
    if (known && !isLike(known, proposed)) {
      unfit.add(table);
      continue;
    }
    if (!known) first.set(table.tableId, proposed);
    described.set(table, known ? { ...proposed, format: known.format } : proposed);
  }
  const tables = [...described.keys()].filter((table) => described.get(table) === first.get(table.tableId));
  const proposed = [...first.values()];
  const lists = proposeLists(sheets);
  const known = {
    tables: new Set(names.shared.tables.map(({ id }) => id)),
    measures: new Set(names.shared.measures.map(({ id }) => id)),
  };
  const called = new Map([...names.all.tables, ...names.all.measures].map(({ id, name }) => [id, name]));
  const ownTables = Object.fromEntries(
    tables
      .filter(({ tableId }) => !known.tables.has(tableId))
      .map(({ tableId, title }) => [tableId, called.get(tableId) ?? nameOf(title, year, tableId)]),
  );
  const ownMeasures = Object.fromEntries(
    tables.flatMap(({ blocks }) =>
      blocks.flatMap(({ columns }) =>
        columns
          .filter(({ id }) => !known.measures.has(id) && isFigure(id, columns))
          .map(({ id, heading }) => [id, called.get(id) ?? nameOf(heading.at(-1) ?? id, year, id)]),
      ),
    ),
  );
  const id = `${slugOfPlace(bureau.region)}-${year}${phase === "final" ? "-final" : ""}`;
  const format = {
    id,
    format: {
      $schema: "../../schemas/format.schema.json",
      id,
      name: `${seatOf(bureau.region)}${year}年部门${phase === "final" ? "决算" : "预算"}公开格式`,
      province: bureau.region.path[0] ?? "",
      regionCode: `${bureau.region.code.slice(0, 2)}0000`,
      fiscalYear: year,
      ...(phase === "final" ? { phase } : {}),
      unit: mostUnit(tables),
      decimals: "any",
      tables: proposed.map(({ format }) => format.id),
      ...(lists.length > 0 ? { lists: lists.map(({ format }) => format.id) } : {}),
      ...(Object.keys(ownTables).length > 0 ? { ownTables } : {}),
      ...(Object.keys(ownMeasures).length > 0 ? { ownMeasures } : {}),
    },
    tables: proposed,
    described,
    lists,
  };
  return { format, unfit };
}

/** A printed text as a name: without the year, or, where nothing is left, the id. */
function nameOf(text: string, year: number, id: string): string {
  return withoutYear(text, year).replaceAll(/\{(?:year|lastYear)\}年度?/g, "") || id;
}

function isFigure(id: string, columns: PlacedTable["blocks"][number]["columns"]): boolean {
  const role = columns.find((column) => column.id === id)?.role ?? "";
  return ["part", "subtotal", "total", "of-which", "rate", "change", "count", "price"].includes(role);
}

/** The unit that most tables print. */
function mostUnit(tables: PlacedTable[]): string {
  const counts = new Map<string, number>();
  for (const { unit } of tables) if (unit) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? "万元";
}
