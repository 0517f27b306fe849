import { writeCsv } from "../read/canonical.ts";
import { readCsv } from "../read/csv/csv.ts";

/** The text of a file of the data folder; null where there is none. */
export type ReadFile = (file: string) => string | null;

/** What files are to hold, by their path in the data folder; null for one that is to go. */
export type FileChanges = ReadonlyMap<string, string | null>;

/** A line of a CSV file by its columns. */
export type Line = Readonly<Record<string, string>>;

/** Files as they are to be: nothing is written. CSV files get their canonical form, and go when their last line goes. */
export class FileDraft {
  readonly changes = new Map<string, string | null>();
  readonly #read: ReadFile;

  constructor(read: ReadFile) {
    this.#read = read;
  }

  /** Changes the lines of a file; `columns` are those that it has if it is not there yet, and gets if it lacks them. */
  edit(file: string, columns: readonly string[], edit: (lines: readonly Line[]) => readonly Line[]): void {
    const text = this.changes.has(file) ? this.changes.get(file) : this.#read(file);
    const csv = typeof text === "string" ? readCsv(file, text).value : undefined;
    if (typeof text === "string" && !csv) throw new Error(`${file} cannot be read`);
    const header = [...new Set([...(csv?.header ?? []), ...columns])];
    const lines = (csv?.rows ?? []).map(({ cells }) =>
      Object.fromEntries(header.map((column, n) => [column, cells[n] ?? ""])),
    );
    const edited = edit(lines).map((line) => header.map((column) => line[column] ?? ""));
    const written = edited.length === 0 ? null : writeCsv([header, ...edited]);
    if (written !== (text ?? null)) this.changes.set(file, written);
  }
}
