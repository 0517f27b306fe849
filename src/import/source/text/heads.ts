import type { Cell } from "../source.ts";

type Place = Omit<Cell, "text" | "indent">;

/** An entry of a row: what it says, and the columns that it takes. */
interface Entry {
  text: string;
  place: Place;
}

/**
 * Places of the cells of rows that have one text for each printed cell. Heads of several rows have fewer texts than columns: a text of
 * theirs spans what stands below it, a blank one is where the text above it goes on. What more than one reading fits stays in order.
 */
export function placeRows(rows: readonly (readonly string[])[]): Place[][] {
  const placed = rows.map((texts, row) =>
    texts.map(
      (text, column): Entry => ({ text: text.trim(), place: { row, column, rowSpan: 1, columnSpan: 1 } }),
    ),
  );
  const columns = rows.reduce((most, { length }) => Math.max(most, length), 0);
  let row = rows.findIndex(({ length }) => length === columns);
  while (row > 0 && spreadOver(placed[row - 1] ?? [], placed[row] ?? [])) row -= 1;
  return placed.map((entries) => entries.map(({ place }) => place));
}

/** Gives each entry of a row the columns of what stands below it; false where it cannot be told. */
function spreadOver(above: readonly Entry[], below: readonly Entry[]): boolean {
  const groups = [listGroups(below), listGroups(below, SUM)].find(({ length }) => length === above.length);
  if (!groups || groups.every(({ length }) => length === 1)) return false;
  for (const [at, group] of groups.entries()) {
    const [first] = group;
    const own = above[at]?.place;
    if (!first || !own) continue;
    own.column = first.place.column;
    own.columnSpan = group.reduce((sum, { place }) => sum + place.columnSpan, 0);
    if (first.text === "") own.rowSpan = first.place.rowSpan + 1;
  }
  return true;
}

/** A sum before its parts begins what another heading stands over, where columns would not come out otherwise. */
const SUM = /^[合小总]\s*计$/;

/**
 * What one entry of the row above stands over: a blank; or texts up to the next blank, to where they begin anew (项目 金额 项目 金额), or to
 * one that begins a group.
 */
function listGroups(entries: readonly Entry[], beginning?: RegExp): Entry[][] {
  const groups: Entry[][] = [];
  for (const [at, entry] of entries.entries()) {
    const last = groups.at(-1);
    const begins =
      entry.text === "" ||
      at === 0 ||
      entries[at - 1]?.text === "" ||
      entry.text === last?.[0]?.text ||
      beginning?.test(entry.text);
    if (begins || !last) groups.push([entry]);
    else last.push(entry);
  }
  return groups;
}
