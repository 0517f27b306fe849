import type { FormatSource } from "../../../read/formats/format.ts";
import { blockOf, isFigure } from "../../../schema/format/columns.ts";
import type { Column, Line, Part } from "../../../schema/format/part.ts";
import { IDENTITY_ROLES, LAYOUT_ROLES } from "../../../schema/format/roles.ts";
import type { FormatTable } from "../../../schema/format.ts";
import { type Issue, makeIssue } from "../../../schema/issue.ts";
import { LIST_TABLE_FILES } from "../../../schema/openData/lists.ts";
import type { FileSchema } from "../../../schema/openData/types.ts";
import { findOwn } from "../../../schema/own.ts";
import { checkDoubles } from "./doubles.ts";
import { type Known, type Path, referIn } from "./refer.ts";

/** References in a table of a format that name nothing, ids that occur twice, and roles that do not go together. */
export function checkFormatTable(table: FormatSource<FormatTable>, known: Known): Issue[] {
  const refer = referIn(table);
  const { unit, parts, rowKey } = table.value;
  const columns = new Set([
    "row_number",
    ...parts.flatMap((part) => part.columns.map((column) => column.id)),
  ]);
  return [
    ...refer("unit", ["unit"], unit, known.unit),
    ...checkDoubles(table.json, ["parts"], parts.map(blockOf), parts.some(({ id }) => id) ? "id" : "side"),
    ...checkRowKey(table),
    ...rowKey.flatMap((column, index) => refer("column", ["rowKey", index], column, columns)),
    ...parts.flatMap((part, index) =>
      checkPart(table, part, ["parts", index], { ...known, measure: listKnownFigures(table.value, known) }),
    ),
  ];
}

/** Roles of which the reader of rows takes one column. */
const SINGLE: readonly Column["role"][] = [...IDENTITY_ROLES, ...LAYOUT_ROLES, "row-type"];

function checkRoles({ json }: FormatSource<FormatTable>, { columns }: Part, path: Path): Issue[] {
  return columns.flatMap(({ id, role }, index) => {
    const first = columns.find((column) => column.role === role);
    if (!first || first.id === id || !SINGLE.includes(role)) return [];
    return [
      makeIssue("role-double", json.place([...path, "columns", index, "role"]), {
        found: role,
        column: id,
        other: first.id,
      }),
    ];
  });
}

/** Roles of further codes on a row, each with the key that says of which classification they are. */
const KINDS_OF_ROLES = [
  ["paired-code", "pairedCodeKind"],
  ["third-code", "thirdCodeKind"],
] as const;

/** A further code without its classification would be published as of none, and held against none. */
function checkCodeKinds({ json }: FormatSource<FormatTable>, { columns, items }: Part, path: Path): Issue[] {
  return KINDS_OF_ROLES.filter(
    ([role, key]) => items && items[key] === undefined && columns.some((column) => column.role === role),
  ).map(([, key]) => makeIssue("json-missing-key", json.place([...path, "items"]), { key: `items.${key}` }));
}

/** Roles of columns that hold words, of which no id can be made: ids are parts of addresses. */
const WORDS: readonly Column["role"][] = [
  "label",
  "paired-label",
  "third-label",
  "unit-name",
  "category",
  "item",
  "text",
  "unit",
];

function checkRowKey({ json, value }: FormatSource<FormatTable>): Issue[] {
  const columns = value.parts.flatMap((part) => part.columns);
  return value.rowKey.flatMap((id, index) => {
    const isWords = columns.some((column) => column.id === id && WORDS.includes(column.role));
    return isWords ? [makeIssue("row-key", json.place(["rowKey", index]), { found: id })] : [];
  });
}

/** Figures that all formats share; those of a list may also be columns of its tidy file. */
function listKnownFigures({ id }: FormatTable, { measure }: Known): ReadonlySet<string> | undefined {
  const file = findOwn<FileSchema>(LIST_TABLE_FILES, id);
  return measure && new Set([...measure, ...(file?.columns.map(({ name }) => name) ?? [])]);
}

function checkPart(table: FormatSource<FormatTable>, part: Part, path: Path, known: Known): Issue[] {
  const refer = referIn(table);
  const columns = new Set(part.columns.map((column) => column.id));
  const lines = new Set(part.lines.map((line) => line.id));
  const blocks = new Set(table.value.parts.map(blockOf));
  return [
    ...checkDoubles(
      table.json,
      [...path, "columns"],
      part.columns.map(({ id }) => id),
      "id",
    ),
    ...checkDoubles(
      table.json,
      [...path, "lines"],
      part.lines.map(({ id }) => id),
      "id",
    ),
    ...checkRoles(table, part, path),
    ...checkCodeKinds(table, part, path),
    ...part.columns.flatMap((column, index) => [
      ...(isFigure(column)
        ? refer("measure", [...path, "columns", index, "id"], column.id, known.measure)
        : []),
      ...refer("concept", [...path, "columns", index, "concept"], column.concept, known.concept),
      ...(column.sumOf ?? []).flatMap((part, at) =>
        refer("column", [...path, "columns", index, "sumOf", at], part, columns),
      ),
      ...(column.productOf ?? []).flatMap((factor, at) =>
        refer("column", [...path, "columns", index, "productOf", at], factor, columns),
      ),
      ...refer("column", [...path, "columns", index, "shareOf"], column.shareOf, columns),
      ...(column.changeOf ?? []).flatMap((of, at) =>
        refer("column", [...path, "columns", index, "changeOf", at], of, columns),
      ),
      ...refer("unit", [...path, "columns", index, "unit"], column.unit, known.unit),
    ]),
    ...part.lines.flatMap((line, index) => [
      ...refer("line", [...path, "lines", index, "parent"], line.parent, lines),
      ...refer("column", [...path, "lines", index, "labelColumn"], line.labelColumn, columns),
      ...refer("concept", [...path, "lines", index, "concept"], line.concept, known.concept),
    ]),
    ...findCircles(part.lines).map((index) =>
      makeIssue("line-circle", table.json.place([...path, "lines", index, "parent"]), {
        found: part.lines[index]?.id ?? "",
      }),
    ),
    ...(part.changeOf ?? []).flatMap((of, at) => refer("side", [...path, "changeOf", at], of, blocks)),
    ...refer("line", [...path, "items", "parent"], part.items?.parent, lines),
    ...refer("column", [...path, "units", "codeColumn"], part.units?.codeColumn, columns),
    ...refer("column", [...path, "units", "nameColumn"], part.units?.nameColumn, columns),
  ];
}

/** One line of each circle of lines that are part of each other: its place in the list. */
function findCircles(lines: readonly Line[]): number[] {
  const places = new Map(lines.map((line, index) => [line.id, index]));
  const roundOf = new Map<number, number>();
  return lines.flatMap((_, start) => {
    let at: number | undefined = start;
    while (at !== undefined && !roundOf.has(at)) {
      roundOf.set(at, start);
      at = places.get(lines[at]?.parent ?? "");
    }
    return at !== undefined && roundOf.get(at) === start ? [at] : [];
  });
}
