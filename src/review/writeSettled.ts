import { tableOfFile } from "../address.ts";
import { openFile, placesFile } from "../read/places.ts";
import { openCellSchema, placeSchema, restoredSchema } from "../schema/csvFiles.ts";
import { findCell } from "./cell.ts";
import type { PrintedAt } from "./decision.ts";
import type { CellPlace, Review } from "./disclosure.ts";
import { type FileChanges, FileDraft, type Line, type ReadFile } from "./fileDraft.ts";

/** A cell that a person has looked at. */
export interface Settled extends CellPlace {
  readonly way: "accepted" | "corrected";
  /** What it is to hold, where a person says so. */
  readonly value?: string;
  /** Where a person has shown it on the page. */
  readonly printedAt?: PrintedAt | undefined;
  /** Of a print that nobody can make out: what can be seen. */
  readonly note?: string;
}

const PLACE_COLUMNS = Object.keys(placeSchema.shape);
const OPEN_COLUMNS = Object.keys(openCellSchema.shape);
const RESTORED_COLUMNS = Object.keys(restoredSchema.shape);

/** What `restored.csv` says of an illegible cell where a person adds nothing. */
const CANNOT_BE_READ = "核对时看过原文，此处看不清，无法辨认。";

type Cells = ReadonlyMap<string, Settled>;

/** The files with cells settled on a day: what they hold, how it came in, and that they are no longer open. */
export function writeSettled(
  review: Review,
  settled: readonly Settled[],
  today: string,
  read: ReadFile,
): FileChanges {
  const draft = new FileDraft(read);
  for (const own of Map.groupBy(settled, ({ scope, file }) => `${scope}/${file}`).values()) {
    const [{ scope, file } = { scope: "", file: "" }] = own;
    const folder = `${review.folder}/${scope}`;
    const cells: Cells = new Map(own.map((cell) => [keyOf(cell.row, cell.field), cell]));
    const printed = new Map<string, string>();
    setValues(draft, review, `${folder}/${file}`, own);
    draft.edit(placesFile(folder, tableOfFile(file)), PLACE_COLUMNS, (lines) =>
      notePlaces(lines, cells, today),
    );
    draft.edit(openFile(folder), OPEN_COLUMNS, (lines) =>
      lines.filter((line) => {
        const key = ofFile(line, file);
        if (key === undefined || !cells.has(key)) return true;
        printed.set(key, line["printed"] ?? "");
        return false;
      }),
    );
    draft.edit(`${folder}/restored.csv`, RESTORED_COLUMNS, (lines) =>
      accountFor(
        lines,
        file,
        cells,
        (cell) => printed.get(keyOf(cell.row, cell.field)) ?? findCell(review, cell).value,
      ),
    );
  }
  return draft.changes;
}

const keyOf = (row = "", field = ""): string => `${row}/${field}`;

/** The cell that a line is about, if it is one of a file. */
const ofFile = (line: Line, file: string): string | undefined =>
  line["file"] === file ? keyOf(line["row_id"], line["field"]) : undefined;

function setValues(draft: FileDraft, review: Review, file: string, cells: readonly Settled[]): void {
  const changed = cells.flatMap((cell) => {
    const { table, row } = findCell(review, cell);
    const index = table.view.record.csv?.rows.findIndex(({ line }) => line === row.line) ?? -1;
    return cell.value === undefined ? [] : [{ index, field: cell.field, value: cell.value }];
  });
  if (changed.length === 0) return;
  draft.edit(file, [], (lines) =>
    lines.map((line, index) => ({
      ...line,
      ...Object.fromEntries(
        changed.filter((change) => change.index === index).map(({ field, value }) => [field, value]),
      ),
    })),
  );
}

/** Places that say of each cell how it came in and when a person looked at it; one that has no place yet gets the page of its row. */
function notePlaces(lines: readonly Line[], cells: Cells, today: string): Line[] {
  const left = new Map(cells);
  const noted = lines.map((line) => {
    const key = keyOf(line["row_id"], line["field"]);
    const cell = left.get(key);
    left.delete(key);
    return cell ? notePlace(line, cell, today) : line;
  });
  for (const cell of left.values()) {
    const at = noted.findLastIndex((line) => line["row_id"] === cell.row);
    const { source = "", page = "" } = noted[at] ?? {};
    const line = notePlace({ row_id: cell.row, field: cell.field, source, page }, cell, today);
    noted.splice(at < 0 ? noted.length : at + 1, 0, line);
  }
  return noted;
}

function notePlace(line: Line, { way, printedAt }: Settled, today: string): Line {
  const { source, page, box } = printedAt ?? {};
  const edges = Object.entries(box ?? {}).map(([edge, at]) => [edge, String(Math.max(0, Math.round(at)))]);
  const shown = printedAt && { source, page: String(page), ...Object.fromEntries(edges) };
  return { ...line, ...shown, way, date_reviewed: today };
}

/** What `restored.csv` says once cells hold another value: those that nobody can make out are in it, the others are not. */
function accountFor(
  lines: readonly Line[],
  file: string,
  cells: Cells,
  printedIn: (cell: Settled) => string,
): Line[] {
  const illegible = [...cells.values()].filter(({ note }) => note !== undefined);
  return [
    ...lines.filter((line) => cells.get(ofFile(line, file) ?? "")?.value === undefined),
    ...illegible.map((cell) => ({
      file,
      row_id: cell.row,
      field: cell.field,
      printed: printedIn(cell),
      taken_as: cell.value ?? "",
      evidence: cell.note || CANNOT_BE_READ,
    })),
  ];
}
