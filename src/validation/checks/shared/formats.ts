import type { Format, FormatFolder, FormatSource } from "../../../read/formats/format.ts";
import { isChange } from "../../../read/formats/resolveFormat.ts";
import { type Shared, STATUTORY_FILE } from "../../../read/shared.ts";
import type { FormatFile } from "../../../schema/format.ts";
import { type Issue, makeIssue } from "../../../schema/issue.ts";
import { SITE_FILE_SCHEMAS } from "../../../schema/openData/files.ts";
import { PAGE_NAMES } from "../../../schema/statutoryTables.ts";
import { checkDoubles } from "./doubles.ts";
import { checkFormatTable } from "./formatTables.ts";
import { type Known, referIn } from "./refer.ts";

/** References in a format's files that name nothing, and ids that occur twice: a misconfigured format is itself an error. */
export function checkFormat({ id, format, tables }: FormatFolder, shared: Shared): Issue[] {
  const known = listKnown(
    shared,
    shared.formats.get(id)?.own ?? {
      tables: format?.value.ownTables ?? {},
      measures: format?.value.ownMeasures ?? {},
    },
  );
  const whole = [...tables].flatMap(
    ([name, table]) =>
      (table && isChange(table) ? shared.formats.get(id)?.tableSources.get(name) : table) ?? [],
  );
  return [
    ...(format ? [...checkFormatFile(format, known), ...checkOwnNames(format, shared)] : []),
    ...whole.flatMap((table) => checkFormatTable(table, known)),
  ];
}

/** The files of tables that a format lists by an unknown id. */
export function listUnknownTableFiles({ format }: FormatFolder, shared: Shared): string[] {
  const { table: known } = listKnown(shared, { tables: format?.value.ownTables ?? {}, measures: {} });
  const unknown = (format?.value.tables ?? []).filter((table) => known && !known.has(table));
  return unknown.map((table) => `formats/${format?.value.id}/tables/${table}.json`);
}

function checkFormatFile(format: FormatSource<FormatFile>, known: Known): Issue[] {
  const refer = referIn(format);
  const { unit, tables = [], lists = [] } = format.value;
  return [
    ...refer("unit", ["unit"], unit, known.unit),
    ...checkDoubles(format.json, ["tables"], tables),
    ...checkDoubles(format.json, ["lists"], lists),
    ...tables.flatMap((table, index) => refer("table", ["tables", index], table, known.table)),
  ];
}

function listKnown({ sharedIds, unread }: Shared, own: Format["own"]): Known {
  if (unread.has(STATUTORY_FILE)) return {};
  const ids = (
    entries: readonly { readonly id: string }[],
    more: Readonly<Record<string, string>> = {},
  ): ReadonlySet<string> => new Set([...entries.map((entry) => entry.id), ...Object.keys(more)]);
  const { tables, measures, concepts, units } = sharedIds;
  return {
    table: ids(tables, own.tables),
    measure: ids(measures, own.measures),
    concept: ids(concepts),
    unit: ids(units),
  };
}

/** Names that a format brings along for ids that all formats share, or that another calls otherwise. */
function checkOwnNames(
  { json, value }: FormatSource<FormatFile>,
  { sharedIds, statutory, unread }: Shared,
): Issue[] {
  if (unread.has(STATUTORY_FILE)) return [];
  const check = (key: "ownTables" | "ownMeasures", list: "tables" | "measures"): Issue[] =>
    Object.entries(value[key] ?? {}).flatMap(([id, name]) => {
      const known = statutory[list].find((entry) => entry.id === id);
      const isTaken =
        list === "tables" && (PAGE_NAMES.includes(id) || SITE_FILE_SCHEMAS.some((file) => file.name === id));
      if (isTaken)
        return [
          makeIssue(
            "own-name",
            json.place([key, id]),
            { found: id, name, expected: id },
            { cause: "name-of-page" },
          ),
        ];
      const isShared = sharedIds[list].some((entry) => entry.id === id);
      if (!isShared && known?.name === name) return [];
      const values = { found: id, name, expected: known?.name ?? "" };
      return [
        makeIssue("own-name", json.place([key, id]), values, {
          cause: isShared ? "name-shared" : "name-of-other-format",
        }),
      ];
    });
  return [...check("ownTables", "tables"), ...check("ownMeasures", "measures")];
}
