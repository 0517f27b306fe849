import type { Random } from "../../../src/generate/random.ts";
import { isList, isOpen, isPlaces, isSeal, isTable, isTableAmount, nameOf, pickFile } from "./choose.ts";
import type { Damage, Kind } from "./damage.ts";
import { type DataFiles, type Rows, writeRows } from "./dataFiles.ts";

type Edit = (
  rows: string[][],
  at: number,
  random: Random,
) => { readonly what: string; readonly lines: readonly [number, number] } | undefined;
type Picks = (rows: Rows, random: Random) => number;

/** `rows` are the file's, from the header; `at` is one below it. */
const remove: Edit = (rows, at) => {
  const [row = []] = rows.splice(at, 1);
  return { what: `deleted: ${row.join()}`, lines: [at, at + 2] };
};
const double: Edit = (rows, at) => {
  rows.splice(at, 0, rows[at] ?? []);
  return { what: "doubled", lines: [at + 1, at + 2] };
};
const exchangeNext: Edit = (rows, at) => {
  const [row = [], next] = rows.slice(at, at + 2);
  if (!next || next.join() === row.join()) return undefined;
  rows.splice(at, 2, next, row);
  return { what: "exchanged with the next", lines: [at + 1, at + 2] };
};
const move: Edit = (rows, at, random) => {
  const to = random.int(1, rows.length - 1);
  if (Math.abs(to - at) < 2) return undefined;
  rows.splice(to, 0, ...rows.splice(at, 1));
  return { what: `moved to line ${to + 1}`, lines: [Math.min(at, to) + 1, Math.max(at, to) + 1] };
};

const any: Picks = (rows, random) => random.int(1, rows.length - 1);
const last: Picks = (rows) => rows.length - 1;

function editRows(name: string, accepts: (file: string) => boolean, pick: Picks, edit: Edit): Kind {
  return {
    name,
    of: "rows",
    draw: (random, data): Damage | undefined => {
      const file = pickFile(random, data, (path) => accepts(path) && data.rows(path).length > 2);
      if (file === undefined) return undefined;
      const rows = data.rows(file).map((cells) => [...cells]);
      const at = pick(rows, random);
      const edited = edit(rows, at, random);
      return (
        edited && {
          file,
          change: writeRows(rows),
          what: `${file}:${at + 1} ${edited.what}`,
          span: { lines: edited.lines },
        }
      );
    },
  };
}

/** The amounts of two rows of a table exchanged, their labels left. */
function exchangeAmounts(random: Random, data: DataFiles): Damage | undefined {
  const file = pickFile(random, data, (path) => isTable(path) && data.rows(path).length > 2);
  if (file === undefined) return undefined;
  const rows = data.rows(file).map((cells) => [...cells]);
  const at = random.int(1, rows.length - 2);
  const [header = []] = rows;
  const isAmount = (column: number, value: string) =>
    isTableAmount({ file, row: 0, column, field: header[column] ?? "", value: value || "0" });
  const [row = [], next = []] = rows.slice(at, at + 2);
  const mix = (own: string[], other: string[]): string[] =>
    own.map((value, column) => (isAmount(column, value) ? (other[column] ?? "") : value));
  if (mix(row, next).join() === row.join()) return undefined;
  rows.splice(at, 2, mix(row, next), mix(next, row));
  return {
    file,
    change: writeRows(rows),
    what: `${file}:${at + 1} amounts exchanged with the next line's`,
    span: { lines: [at + 1, at + 2] },
  };
}

/** Two columns exchanged on every line, with their names or without. */
function exchangeColumns(random: Random, data: DataFiles): Damage | undefined {
  const file = pickFile(random, data, (path) => isTable(path) || isList(path));
  if (file === undefined) return undefined;
  const rows = data.rows(file);
  const [header = []] = rows;
  const at = random.int(0, header.length - 2);
  const from = random.int(0, 1);
  const changed = rows.map((cells, index) =>
    index < from ? cells : cells.with(at, cells[at + 1] ?? "").with(at + 1, cells[at] ?? ""),
  );
  if (changed.join("\n") === rows.join("\n")) return undefined;
  const names = from === 0 ? "with their names" : "without their names";
  return {
    file,
    change: writeRows(changed),
    what: `${file} columns ${header[at]}, ${header[at + 1]} exchanged ${names}`,
    span: {},
  };
}

/** What a line of the seal spoke of is as right a place. */
const inBureau = (kind: Kind): Kind => ({
  ...kind,
  draw: (...given): Damage | undefined => {
    const damage = kind.draw(...given);
    return damage && { ...damage, orIn: `${damage.file.split("/").slice(0, 2).join("/")}/` };
  },
});

const isRestored = (file: string): boolean => nameOf(file) === "restored";

export const ROW_KINDS: readonly Kind[] = [
  editRows("row of a table deleted", isTable, any, remove),
  editRows("last row of a table deleted", isTable, last, remove),
  editRows("row of a table doubled", isTable, any, double),
  editRows("rows of a table exchanged", isTable, any, exchangeNext),
  editRows("row of a table moved", isTable, any, move),
  { name: "amounts of two rows exchanged", of: "rows", draw: exchangeAmounts },
  editRows("line of a list deleted", isList, any, remove),
  editRows("last line of a list deleted", isList, last, remove),
  editRows("line of a list doubled", isList, any, double),
  editRows("lines of a list exchanged", isList, any, exchangeNext),
  editRows("line of restored.csv deleted", isRestored, any, remove),
  editRows("line of places.csv or open.csv deleted", (file) => isPlaces(file) || isOpen(file), any, remove),
  inBureau(editRows("line of seal.csv deleted", isSeal, any, remove)),
  { name: "columns exchanged", of: "rows", draw: exchangeColumns },
];
