import type { ScopeView, TableView } from "../archive/scope/tables.ts";
import { readWayIn } from "../archive/scope/wayIn.ts";
import type { DisclosureEntry } from "../archive/site.ts";
import { buildRows } from "../read/csv/rows.ts";
import { factsFileOf, readFacts } from "../read/facts.ts";
import { findSourceId } from "../read/sources.ts";
import type { TableEntry } from "../schema/disclosure.ts";
import { formatTableSchema } from "../schema/format.ts";
import { factSchema } from "../schema/lists.ts";
import description from "./facts.json" with { type: "json" };

/** The figures that a scope states in words, described as a table is: no format has them, since no print lists them. */
const FACTS = formatTableSchema.parse(description);

export const FACTS_NAME = "facts.csv";

const NO_UNITS = { codes: new Set<string>(), codeOf: new Map<string, string>() };
const FILLED: TableEntry = { status: "filled", notes: [] };

/** Whether a figure stated in words may be so written: it is unsigned, and never blank. */
export const isFactValue = (value: string): boolean => factSchema.shape.value.safeParse(value).success;

/** The figures that a scope states in words, as a table; undefined where it has no such file. */
export function readFactsTable(root: string, folder: string, scope: ScopeView): TableView | undefined {
  const { entry, id } = scope;
  const { csv } = readFacts(root, folder);
  if (!csv) return undefined;
  const rows = buildRows(FACTS, csv, NO_UNITS).map((row) => ({ ...row, id: row.cells["fact_id"] ?? row.id }));
  const [part] = FACTS.parts;
  const source = findSourceId(entry.disclosure, id, explanationOf(entry, id));
  const where = { scope: id, file: FACTS_NAME, id: FACTS.id, source };
  return {
    id: FACTS.id,
    title: FACTS.titles.department,
    name: FACTS.titles.department,
    order: 0,
    status: "filled",
    reason: "",
    notes: [],
    unit: "",
    source,
    page: "",
    parts: part ? [{ part, rows }] : [],
    rows,
    restorations: [],
    wayIn: readWayIn(root, folder, where, entry, scope.records.open),
    record: {
      format: FACTS,
      entry: FILLED,
      file: factsFileOf(folder),
      unit: "",
      decimals: undefined,
      rows,
      complete: csv.complete,
      csv,
    },
  };
}

/** What the disclosure says of the text in which the figures stand. */
const explanationOf = ({ disclosure }: DisclosureEntry, scope: string) =>
  disclosure.scopes[scope]?.lists.explanation;
