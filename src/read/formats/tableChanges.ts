import { blockOf } from "../../schema/format/columns.ts";
import type { Column, Line, Part } from "../../schema/format/part.ts";
import type { FormatTable, TableChanges } from "../../schema/format.ts";
import type { Issue, Place } from "../../schema/issue.ts";
import { findOwn } from "../../schema/own.ts";
import type { JsonFile } from "../json/json.ts";
import type { FormatSource } from "./format.ts";
import { makeReferenceIssue } from "./reference.ts";

type Path = readonly (string | number)[];

/** An entry of a list, and where it stands: in the inherited table or among the changes. */
interface Entry<T> {
  readonly value: T;
  readonly place: (rest: Path) => Place;
}

/** An inherited table with the changes of a file. Each of its values is placed where it stands in one of the two files. */
export function changeTable(
  base: FormatSource<FormatTable>,
  changes: FormatSource<TableChanges>,
  issues: Issue[],
): FormatSource<FormatTable> {
  const { changes: ofParts, ...own } = changes.value;
  ofParts.forEach(({ side }, index) => {
    if (base.value.parts.some((part) => blockOf(part) === side)) return;
    issues.push(makeReferenceIssue(changes.json.place(["changes", index, "side"]), "side", side));
  });
  const parts = base.value.parts.map((part, index) =>
    changePart(part, ["parts", index], base, changes, issues),
  );
  const inherited = Object.fromEntries(Object.entries(base.value).filter(([key]) => !(key in own)));
  const value = { ...inherited, ...own, parts: parts.map(({ value: part }) => part) } as FormatTable;
  return { file: changes.file, value, json: makePlaces(changes.json, base.json, own, parts) };
}

interface ChangedPart {
  readonly value: Part;
  readonly columns: readonly Entry<Column>[];
  readonly lines: readonly Entry<Line>[];
}

function changePart(
  part: Part,
  at: Path,
  base: FormatSource<FormatTable>,
  changes: FormatSource<TableChanges>,
  issues: Issue[],
): ChangedPart {
  const index = changes.value.changes.findIndex(({ side }) => side === blockOf(part));
  const change = changes.value.changes[index];
  const changeEntries = <T extends { readonly id: string }>(
    kind: "column" | "line",
    list: readonly T[],
    to: ListChanges<T> | undefined,
  ): Entry<T>[] =>
    changeList(list, to, {
      kind,
      ofBase: (rest) => base.json.place([...at, `${kind}s`, ...rest]),
      ofChanges: (rest) => changes.json.place(["changes", index, `${kind}s`, ...rest]),
      issues,
    });
  const columns = changeEntries("column", part.columns, change?.columns);
  const lines = changeEntries("line", part.lines, change?.lines);
  return {
    value: { ...part, columns: columns.map(({ value }) => value), lines: lines.map(({ value }) => value) },
    columns,
    lines,
  };
}

interface ListChanges<T> {
  readonly without: readonly string[];
  readonly replace: Readonly<Record<string, T>>;
  readonly before: Readonly<Record<string, readonly T[]>>;
  readonly after: Readonly<Record<string, readonly T[]>>;
}

interface Origins {
  readonly kind: "column" | "line";
  readonly ofBase: (rest: Path) => Place;
  readonly ofChanges: (rest: Path) => Place;
  readonly issues: Issue[];
}

function changeList<T extends { readonly id: string }>(
  list: readonly T[],
  changes: ListChanges<T> | undefined,
  origins: Origins,
): Entry<T>[] {
  const { kind, ofBase, ofChanges, issues } = origins;
  const refer = (found: string, path: Path): void => {
    if (!list.some(({ id }) => id === found)) issues.push(makeReferenceIssue(ofChanges(path), kind, found));
  };
  for (const [index, id] of (changes?.without ?? []).entries()) refer(id, ["without", index]);
  for (const key of ["replace", "before", "after"] as const)
    for (const id of Object.keys(changes?.[key] ?? {})) refer(id, [key, id]);
  const added = (key: "before" | "after", id: string): Entry<T>[] =>
    (findOwn(changes?.[key] ?? {}, id) ?? []).map((value, index) => ({
      value,
      place: (rest) => ofChanges([key, id, index, ...rest]),
    }));
  return list.flatMap((value, index) => {
    const replaced = findOwn(changes?.replace ?? {}, value.id);
    const own: Entry<T> = replaced
      ? { value: replaced, place: (rest) => ofChanges(["replace", value.id, ...rest]) }
      : { value, place: (rest) => ofBase([index, ...rest]) };
    const kept = changes?.without.includes(value.id) ? [] : [own];
    return [...added("before", value.id), ...kept, ...added("after", value.id)];
  });
}

/** Places in a changed table: what the file says itself stands there, all else in the inherited file. */
function makePlaces(json: JsonFile, base: JsonFile, own: object, parts: readonly ChangedPart[]): JsonFile {
  return {
    ...json,
    place: (path) => {
      const [key, part, list, index, ...rest] = path;
      const entries = list === "columns" || list === "lines" ? parts[Number(part)]?.[list] : undefined;
      if (key === "parts" && entries) return entries[Number(index)]?.place(rest) ?? json.place([]);
      return String(key) in own ? json.place(path) : base.place(path);
    },
  };
}
