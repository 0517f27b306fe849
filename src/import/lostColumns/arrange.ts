import type { Line } from "../../schema/format/part.ts";
import { normalizeLabel } from "../../text/labels.ts";
import { type Item, joined, type LostRow } from "./rows.ts";
import type { Template, TemplateColumn } from "./template.ts";
import type { Token } from "./tokens.ts";

/** One way in which the items of a row may stand in columns: item by index of the column. */
export type Arrangement = ReadonlyMap<number, Item>;

/** Ways beyond which a row is not read: it has more blanks than figures can tell. */
const MOST = 2_000;

/** The fixed lines of each part of a table, by what their labels say. */
export type Lines = readonly ReadonlyMap<string, Line>[];

export const linesOf = ({ table }: Template): Lines =>
  table.parts.map(({ lines }) => {
    const labels = lines.map((line) => [line.label.replace(/\{(?:year|lastYear)\}/g, ""), line] as const);
    const loose = Map.groupBy(labels, ([label]) => looseKey(label));
    return new Map([
      ...[...loose].flatMap(([key, [one, other]]) => (one && !other ? [[key, one[1]] as const] : [])),
      ...labels.map(([label, line]) => [normalizeLabel(label), line] as const),
    ]);
  });

/** A label without its number and without what is no Chinese character: signs are lost most often, or taken for others. */
const looseKey = (label: string): string =>
  label.replace(/\P{Script=Han}/gu, "").replace(/^[一二三四五六七八九十]+/, "");

/** The line of a format that a label names. */
export function findLine(lines: Lines, part: number, label: string): Line | undefined {
  const own = lines[part];
  return own?.get(normalizeLabel(label.replace(/20\d\d(?=年)/g, ""))) ?? own?.get(looseKey(label));
}

/**
 * Every way in which a row may stand in the columns of a table: from left to right, codes below codes, names below names, figures behind the
 * name that they belong to. Where names are known to the format, only ways in which most of them are count. None where there are too many,
 * or where names may stand in several columns.
 */
export function arrange({ items }: LostRow, { columns }: Template, lines: Lines): Arrangement[] {
  let best: Arrangement[] = [];
  let most = -1;
  for (const sequence of readings(items, columns.filter(({ kind }) => kind === "label").length)) {
    for (const way of placements(sequence, columns)) {
      const known = [...way].filter(
        ([at, { kind, text }]) => kind === "label" && findLine(lines, columns[at]?.part ?? 0, text),
      ).length;
      if (known > most) [best, most] = [[], known];
      if (known === most) best.push(way);
      if (best.length > MOST) return [];
    }
  }
  return new Set(best.map(namesOf)).size === 1 ? best : [];
}

/** Which names and codes a way has in which columns. */
const namesOf = (way: Arrangement): string =>
  [...way].flatMap(([at, { kind, text }]) => (kind === "figure" ? [] : [`${at}:${text}`])).join("|");

/** The readings of a row: each run of words as one name, or parted into as many as there are columns of names. */
function readings(items: LostRow["items"], names: number): Item[][] {
  return items.reduce<Item[][]>(
    (found, item) => {
      const options = "kind" in item ? [[item]] : partings(item, names);
      return found.flatMap((before) => options.map((option) => [...before, ...option])).slice(0, MOST);
    },
    [[]],
  );
}

/** Words parted into up to `most` names; a line that goes on below is one name unless lines are parted. */
function partings(words: readonly Token[], most: number): Item[][] {
  if (most < 1) return [];
  const whole = [[joined("label", words)]];
  if (most === 1) return whole;
  return words
    .slice(1)
    .flatMap((_, n) =>
      partings(words.slice(n + 1), most - 1).map((rest) => [joined("label", words.slice(0, n + 1)), ...rest]),
    )
    .concat(whole);
}

function placements(items: readonly Item[], columns: readonly TemplateColumn[]): Arrangement[] {
  const found: Arrangement[] = [];
  const place = (at: number, from: number, way: [number, Item][]) => {
    if (found.length > MOST) return;
    const item = items[at];
    if (!item) {
      found.push(new Map(way));
      return;
    }
    for (let column = from; column < columns.length; column++) {
      const own = columns[column];
      if (own?.kind !== item.kind) continue;
      if (own.kind === "figure" && !way.some(([other]) => isNameOf(columns[other], own))) continue;
      place(at + 1, column + 1, [...way, [column, item]]);
    }
  };
  place(0, 0, []);
  return found;
}

/** Whether a column names the rows of the part that another one belongs to. */
const isNameOf = (name: TemplateColumn | undefined, { part }: TemplateColumn): boolean =>
  name !== undefined && name.part === part && (name.kind === "label" || name.kind === "code");
