import type { Format } from "../../read/formats/format.ts";
import type { FormatTable } from "../../schema/format.ts";
import { formatTableSchema } from "../../schema/format.ts";
import { isListTable } from "../../schema/lists.ts";
import { normalizeLabel } from "../../text/labels.ts";
import { bareTitle } from "../find/title.ts";
import { DEPARTMENT } from "../identity/scopes.ts";
import type { PlacedTable } from "../place/placed.ts";
import { adoptTable } from "./adopt.ts";
import { fillList } from "./fillList.ts";
import { type Fit, fitTable, isMisfit, type Misfit } from "./fit.ts";
import { type Disclosed, formatId, formatJson, type KnownNames } from "./format.ts";
import { type ProposedTable, proposeTable } from "./table.ts";
import { type Wording, withoutYear } from "./wording.ts";

/** The format of a document, as its folder holds it, and its tables as the format describes them. */
export interface ChosenFormat {
  id: string;
  /** Whether it is one that is known. */
  isKnown: boolean;
  /** The id of the format that it changes, or is. */
  base: string | undefined;
  /** Its `format.json`, where it is new. */
  format: Record<string, unknown>;
  /** The tables and lists that it describes itself. */
  own: ProposedTable[];
  /** Ids of all its tables. */
  tableIds: readonly string[];
  /** Every placed table as the format describes it. */
  described: ReadonlyMap<PlacedTable, ProposedTable>;
  /** Lists beside the tables. */
  lists: ProposedTable[];
  /** What is printed otherwise than the base has it. */
  differences: Difference[];
}

export interface Difference extends Misfit {
  table: string;
}

/** What there is to choose from. */
export interface Choice {
  /** Formats that may be the document's. */
  formats: readonly Format[];
  /** Tables that are not to be read as those of known formats, as `scope/table`: validation has refused it. */
  unlike: ReadonlySet<string>;
  /** Ids that are taken. */
  taken: ReadonlySet<string>;
  names: KnownNames;
}

/** Share of the tables of a document that a format must describe for a new one to be a change of it. */
const MOST = 0.5;

/**
 * The format of a document: one that is known where it describes all its tables and lists, else a new one, which changes the known one that
 * describes most of them. `chosen` has the placed tables under the ids that the format gives them, by those that were given.
 */
export function chooseFormat(
  placed: readonly PlacedTable[],
  lists: ProposedTable[],
  disclosed: Disclosed,
  wording: Wording,
  choice: Choice,
): { format: ChosenFormat; chosen: ReadonlyMap<PlacedTable, PlacedTable> } {
  const ordered = [...placed].sort((a, b) => Number(b.scope === DEPARTMENT) - Number(a.scope === DEPARTMENT));
  const proposed = new Map(ordered.map((table) => [table, proposeTable(table, wording)]));
  const all = choice.formats
    .filter((format) => mayDescribe(format, disclosed))
    .map((format) => readAs(format, proposed, lists, disclosed.year, choice.unlike));
  const exact = all.filter(
    ({ format, differences }) => differences.length === 0 && format.fiscalYear <= disclosed.year,
  );
  const near = all.filter(({ fits }) => fits.size >= MOST * (proposed.size + lists.length));
  const [best] = exact.length > 0 ? exact.sort(byNearness(disclosed)) : near.sort(byNearness(disclosed));
  return exact.length > 0 && best
    ? useKnown(best, proposed, lists)
    : makeNew(best, proposed, lists, disclosed, choice);
}

/** The tables of a document, read as those of a format. */
interface Reading {
  format: Format;
  fits: ReadonlyMap<PlacedTable | ProposedTable, Fit>;
  differences: Difference[];
}

/** Whether a format is of the document's place and phase. */
function mayDescribe({ regionCode, phase }: Format, { bureau, phase: own }: Disclosed): boolean {
  return phase === own && bureau.region.code.startsWith(regionCode.replace(/(00)+$/, ""));
}

/** Those that describe most come first, then those of the nearest year, then the smallest. */
const byNearness =
  ({ year }: Disclosed) =>
  (a: Reading, b: Reading): number =>
    b.fits.size - a.fits.size ||
    Math.abs(a.format.fiscalYear - year) - Math.abs(b.format.fiscalYear - year) ||
    a.format.tables.length - b.format.tables.length;

function readAs(
  format: Format,
  proposed: ReadonlyMap<PlacedTable, ProposedTable>,
  lists: ProposedTable[],
  year: number,
  unlike: ReadonlySet<string>,
): Reading {
  const fits = new Map<PlacedTable | ProposedTable, Fit>();
  const differences: Difference[] = [];
  const taken = new Set<string>();
  const read = (key: PlacedTable | ProposedTable, own: ProposedTable, scope: string, title: string) => {
    const table = findTable(format, own.format.id, title, year);
    const id = `${scope}/${table?.id ?? own.format.id}`;
    const fit: Fit | Misfit =
      !table || taken.has(id)
        ? { why: "table", printed: title, known: "" }
        : unlike.has(id)
          ? { why: "validation", printed: title, known: "" }
          : fitTable(own, table, format.unit, year);
    if (isMisfit(fit)) differences.push({ table: title, ...fit });
    else {
      fits.set(key, fit);
      taken.add(id);
    }
  };
  for (const [table, own] of proposed) read(table, own, table.scope, table.title);
  for (const list of lists)
    read(list, list, DEPARTMENT, (list.format["titles"] as { department: string }).department);
  return { format, fits, differences };
}

/** The table or list of a format that a title names, or else one of that id. */
function findTable(
  { tables, lists }: Format,
  id: string,
  title: string,
  year: number,
): FormatTable | undefined {
  const key = (text: string) => normalizeLabel(bareTitle(withoutYear(text, year)));
  const held = isListTable(id) ? lists : tables;
  return (
    held.find(({ titles: { department, unit } }) =>
      [department, unit].some((known) => known !== undefined && key(known) === key(title)),
    ) ?? held.find((table) => table.id === id)
  );
}

type Chosen = ReturnType<typeof chooseFormat>;

function useKnown(
  { format, fits }: Reading,
  proposed: ReadonlyMap<PlacedTable, ProposedTable>,
  lists: ProposedTable[],
): Chosen {
  const chosen = new Map<PlacedTable, PlacedTable>();
  const described = new Map<PlacedTable, ProposedTable>();
  for (const [table, own] of proposed) {
    const fit = fits.get(table);
    if (!fit) continue;
    const renamed = { ...table, tableId: fit.table.id };
    chosen.set(renamed, table);
    described.set(renamed, adoptPrinted(own, fit, table));
  }
  return {
    format: {
      id: format.id,
      isKnown: true,
      base: format.id,
      format: {},
      own: [],
      tableIds: format.tableIds,
      described,
      lists: lists.map((list) => adoptIf(list, fits.get(list))),
      differences: [],
    },
    chosen,
  };
}

/** A printed table or list as a known format describes it. */
const adoptPrinted = (own: ProposedTable, fit: Fit, table: PlacedTable): ProposedTable =>
  isListTable(fit.table.id) ? fillList(adoptTable(own, fit), fit, table) : adoptTable(own, fit);

const adoptIf = (own: ProposedTable, fit: Fit | undefined): ProposedTable =>
  fit ? adoptTable(own, fit) : own;

/** Ways in which one document may print a table. */
const MOST_KINDS = 3;

const withId = (own: ProposedTable, id: string): ProposedTable => ({ ...own, format: { ...own.format, id } });

/** A table of another scope as the first scope's is described; null where it is printed otherwise. */
function adoptKnown(
  own: ProposedTable,
  table: PlacedTable,
  known: FormatTable,
  unit: string | undefined,
  year: number,
): ProposedTable | null {
  const fit = fitTable(own, known, unit ?? String(own.format["unit"] ?? ""), year);
  return isMisfit(fit) ? null : adoptPrinted(own, fit, table);
}

function makeNew(
  base: Reading | undefined,
  proposed: ReadonlyMap<PlacedTable, ProposedTable>,
  lists: ProposedTable[],
  disclosed: Disclosed,
  { taken, names }: Choice,
): Chosen {
  const chosen = new Map<PlacedTable, PlacedTable>();
  const described = new Map<PlacedTable, ProposedTable>();
  /** Descriptions by table id: of the base, or of the first scope that prints the table. */
  const descriptions = new Map<string, FormatTable>();
  const own = new Map<ProposedTable, PlacedTable>();
  for (const [table, proposal] of proposed) {
    const baseFit = base?.fits.get(table);
    const first = baseFit?.table.id ?? table.tableId;
    // A unit that prints a table otherwise than its department has a table of its own.
    for (let n = 1; n <= MOST_KINDS; n++) {
      const id = n === 1 ? first : `${first}-${n}`;
      if (n > 1 && isListTable(first)) break;
      const known = descriptions.get(id) ?? (n === 1 ? baseFit?.table : undefined);
      const asDescribed = known
        ? adoptKnown(proposal, table, known, base?.format.unit, disclosed.year)
        : withId(proposal, id);
      if (!asDescribed) continue;
      const renamed = { ...table, tableId: id };
      if (!known) own.set(asDescribed, renamed);
      const description = known ?? formatTableSchema.safeParse(asDescribed.format).data;
      if (description) descriptions.set(id, description);
      chosen.set(renamed, table);
      described.set(renamed, asDescribed);
      break;
    }
  }
  const readLists = lists.map((list) => ({ list, fit: base?.fits.get(list) }));
  const unfitLists = readLists.flatMap(({ list, fit }) => (fit ? [] : [list]));
  const ids = (tables: Iterable<ProposedTable>) => [...tables].map(({ format }) => format.id);
  const held = base?.format;
  const [ownLists, ownTables] = [true, false].map((isList) =>
    ids(own.keys()).filter((id) => isListTable(id) === isList),
  );
  const tableIds = [...new Set([...(held?.tableIds ?? []), ...(ownTables ?? [])])];
  const listIds = [
    ...new Set([...(held?.lists.map(({ id }) => id) ?? []), ...ids(lists), ...(ownLists ?? [])]),
  ];
  const id = formatId(disclosed, taken);
  const adds = (all: string[], known: readonly string[] | undefined) =>
    all.length > (known?.length ?? 0) ? all : undefined;
  return {
    format: {
      id,
      isKnown: false,
      base: held?.id,
      format: formatJson(
        id,
        disclosed,
        {
          base: held?.id,
          tables: own,
          tableIds: adds(tableIds, held?.tableIds),
          listIds: adds(
            listIds,
            held?.lists.map((list) => list.id),
          ),
        },
        names,
      ),
      own: [...own.keys(), ...unfitLists],
      tableIds,
      described,
      lists: readLists.map(({ list, fit }) => adoptIf(list, fit)),
      differences: base?.differences ?? [],
    },
    chosen,
  };
}
