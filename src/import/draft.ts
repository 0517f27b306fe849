import { normalizeLabel } from "../text/labels.ts";
import type { PrintedTable } from "./find/join.ts";
import { joinTables } from "./find/join.ts";
import { tableIn, tableOfTitle } from "./find/title.ts";
import type { HeldBureau } from "./identity/held.ts";
import { frontText, identify, listUnitFiles } from "./identity/identity.ts";
import { type BureauNames, nameBureau, slugOf } from "./identity/ids.ts";
import { DEPARTMENT, scopesOf, uncodedScope, uncodedUnits, unitNames } from "./identity/scopes.ts";
import { asList, namesUnits, type PrintedList } from "./lists/asList.ts";
import type { PlacedRole, PlacedTable } from "./place/placed.ts";
import { placeTable } from "./place/table.ts";
import { ImportProblem } from "./problem.ts";
import { chooseFormat } from "./propose/choose.ts";
import type { Choice, ChosenFormat } from "./propose/chosen.ts";
import { proposeLists } from "./propose/lists.ts";
import { factKey, type ProseReading, readProse, type StatedFact } from "./prose/readProse.ts";
import { readSheets } from "./sheets/readSheets.ts";
import { type Sheets, sheetKey } from "./sheets/sheet.ts";
import type { SourceFile } from "./source/source.ts";

/** Names of places, and of what bureaus do. */
type PlaceNames = Parameters<typeof nameBureau>[2];

/** What the user said of the documents; it overrules what they say. */
export interface Overrules {
  bureau?: string;
  year?: number;
  phase?: "budget" | "final";
}

/** A disclosure as read from its documents, before anything is proved or written. */
export interface Draft {
  bureau: BureauNames;
  year: number;
  phase: "budget" | "final";
  files: SourceFile[];
  /** All tables of the documents. */
  printed: PrintedTable[];
  /** Those that are read, with the printed table that each comes from. */
  placed: Map<PlacedTable, PrintedTable>;
  /** Performance sheets. */
  sheets: Sheets;
  /** Figures that the explanation states. */
  facts: StatedFact[];
  format: ChosenFormat;
  /** Names of units by their scopes, where captions print them. */
  units: ReadonlyMap<string, string>;
  /** Units for which no code is printed. */
  uncoded: readonly string[];
}

/** Lists that hold performance sheets: without one of them the other says nothing. */
const SHEET_LISTS = ["projects", "indicators"];

/** Tables that are read into lists by other means, or not at all. */
const LISTS = new Set(["performance", "assets", "units"]);

/** What is known already: formats, bureaus, names of places, of stated figures and of subjects. */
export interface Known extends Choice {
  bureaus: HeldBureau[];
  places: PlaceNames;
  prose: Pick<ProseReading, "kinds" | "yuan">;
  isSubject(label: string): boolean;
}

/**
 * Reads what the documents say. `without` are ids of tables and lists, names of sheets (`sheetKey`) and of stated figures (`factKey`) that are
 * left out. Throws `ImportProblem`.
 */
export function draftDisclosure(
  files: SourceFile[],
  overrules: Overrules,
  known: Known,
  without: ReadonlySet<string> = new Set(),
): Draft {
  const printed = files.flatMap(joinTables);
  if (!printed.some(({ title }) => tableOfTitle(title) !== null && !LISTS.has(tableOfTitle(title) ?? "")))
    throw noDisclosure(files);
  const said = identify(files, printed);
  const year = overrules.year ?? said.year;
  const phase = overrules.phase ?? said.phase ?? "budget";
  if (year === undefined) throw new ImportProblem("no-year");
  if (said.year !== undefined && said.year !== year)
    throw new ImportProblem("other-year", { found: String(said.year), wanted: String(year) });
  const bureau = bureauOf(said.bureau, overrules.bureau, known.bureaus, frontText(files), known.places);
  const unitFiles = listUnitFiles(files);
  const uncoded = uncodedUnits(printed, unitFiles);
  const scopes = scopesOf(printed, unitFiles, uncoded);
  const all = placeAll(printed, scopes, year, phase === "final", without);
  const read = readSheets(printed.filter((table) => scopes.get(table) === DEPARTMENT));
  const kept = SHEET_LISTS.some((id) => without.has(`${DEPARTMENT}/${id}`))
    ? []
    : read.sheets.filter((sheet) => !without.has(sheetKey(sheet)));
  const sheets = { ...read, sheets: kept };
  const { format, chosen } = chooseFormat(
    [...all.keys()],
    proposeLists(sheets),
    { bureau, year, phase },
    { year, isSubject: known.isSubject },
    known,
  );
  const placed = new Map(
    [...chosen].flatMap(([table, own]) => {
      const from = all.get(own);
      return from ? [[table, from] as const] : [];
    }),
  );
  const tables = [...placed.keys()];
  const units = new Map([
    ...unitNames(printed),
    ...uncoded.map((name, n) => [uncodedScope(n), name] as const),
  ]);
  const bearers = (scope: string): string[] =>
    scope === DEPARTMENT ? [bureau.name, said.bureau ?? ""] : [units.get(scope) ?? ""];
  const facts = readProse({
    files,
    scopes,
    tables,
    unitFiles,
    speaker: { year, final: phase === "final" },
    bearers: (scope) => bearers(scope).map(spoken).filter(Boolean),
    kinds: known.prose.kinds,
    yuan: known.prose.yuan,
  }).filter((fact) => tables.some(({ scope }) => scope === fact.scope) && !without.has(factKey(fact)));
  return { bureau, year, phase, files, printed, placed, sheets, facts, format, units, uncoded };
}

/** A name as running text has it. */
const spoken = (name: string): string => normalizeLabel(name);

/** Why documents hold no disclosure: that there is none, or that some of their pages cannot be read. */
export const noDisclosure = (files: readonly SourceFile[]): ImportProblem =>
  new ImportProblem(
    files.some(({ pages }) => pages.some(({ unread }) => unread)) ? "unread-pages" : "no-disclosure",
  );

/** The bureau that a document is of: one that is held under its name, the one that the user names, or a new one. */
function bureauOf(
  printed: string | undefined,
  wanted: string | undefined,
  held: HeldBureau[],
  text: string,
  places: PlaceNames,
): BureauNames {
  if (printed === undefined) throw new ImportProblem("no-bureau");
  const named = nameBureau(printed, text, places);
  const own = held.find(({ name }) => normalizeLabel(name) === normalizeLabel(named?.name ?? printed));
  const asked = held.find(({ id }) => id === wanted);
  if (asked && asked !== own) throw new ImportProblem("other-bureau", { found: printed, wanted: asked.name });
  if (!named) throw new ImportProblem("no-place", { found: printed });
  const isTaken = held.some(({ id, shortName }) => id !== own?.id && shortName === named.shortName);
  return { ...named, id: wanted ?? own?.id ?? named.id, ...(isTaken ? { shortName: named.name } : {}) };
}

/** Places every table that is one of a disclosure, each under an id of its own in its scope. `without` are ids as `scope/table`. */
function placeAll(
  printed: PrintedTable[],
  scopes: ReadonlyMap<PrintedTable, string | null>,
  year: number,
  final: boolean,
  without: ReadonlySet<string>,
): Map<PlacedTable, PrintedTable> {
  const placed = new Map<PlacedTable, PrintedTable>();
  const taken = new Map<string, number>();
  for (const table of printed) {
    const scope = scopes.get(table);
    const list = listOf(table);
    const listId = `${scope}/${list}`;
    const one =
      list && typeof scope === "string" && !taken.has(listId) && !without.has(listId)
        ? asList(list, { ...placeTable(table, year, final), scope, tableId: list, ...dayOf(table) })
        : null;
    if (one) {
      taken.set(listId, 1);
      placed.set(one, table);
      continue;
    }
    const id = idOf(table, printed);
    if (id === null || LISTS.has(id) || typeof scope !== "string") continue;
    const times = (taken.get(`${scope}/${id}`) ?? 0) + 1;
    taken.set(`${scope}/${id}`, times);
    const tableId = times === 1 ? id : `${id}-${times}`;
    if (without.has(`${scope}/${tableId}`)) continue;
    const own = { ...placeTable(table, year, final), scope, tableId };
    const known = tableOfTitle(table.title) !== null;
    if (own.blocks.some(({ columns }) => columns.some(({ role }) => known || AMOUNTS.has(role))))
      placed.set(own, table);
  }
  return placed;
}

/** 截止时间：2024-12-31 */
const AS_OF = /截[止至]时间\s*[:：]\s*(\S{4,12})/;

function dayOf({ captionLines }: PrintedTable): { asOf?: string } {
  const asOf = captionLines.map(({ text }) => AS_OF.exec(text)?.[1]).find(Boolean);
  return asOf === undefined ? {} : { asOf };
}

/** The list that a printed table is, by its title, or by its headings where it names units. */
function listOf(table: PrintedTable): PrintedList | null {
  const id = tableOfTitle(table.title);
  if (id === "procurement" || id === "assets" || id === "units") return id;
  return table.title === "" && namesUnits(table) ? "units" : null;
}

/** Roles of columns that hold amounts: a table that no law asks for, and that has none, is a list of something else. */
const AMOUNTS: ReadonlySet<PlacedRole> = new Set(["part", "subtotal", "total", "of-which"]);

/** Lists that formats describe under these ids have other data files: as tables they take another. */
const LIST_IDS: Readonly<Record<string, string>> = { procurement: "procurement-budget" };

function idOf(table: PrintedTable, printed: PrintedTable[]): string | null {
  const { title, rows } = table;
  const id = tableIn(printed, table);
  if (id !== null) return LIST_IDS[id] ?? id;
  return title && rows.length > 1 ? `table-${slugOf(title).slice(0, 40)}` : null;
}
