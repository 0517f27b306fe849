import type { Format } from "../../read/formats.ts";
import { type FormatTable, isMeasure, type Part } from "../../schema/format.ts";
import { type Issue, makeIssue } from "../../schema/issue.ts";
import type { StatutoryTables } from "../../schema/statutoryTables.ts";

/** References in a format that name nothing, and ids that occur twice: a misconfigured format is itself an error. */
export function checkFormat(format: Format, statutory: StatutoryTables): Issue[] {
  const known = {
    table: new Set(statutory.tables.map((table) => table.id)),
    measure: new Set(statutory.measures.map((measure) => measure.id)),
    concept: new Set(statutory.concepts.map((concept) => concept.id)),
    unit: new Set(statutory.units.map((unit) => unit.id)),
  };
  const issues: Issue[] = [];
  const file = `formats/${format.id}/format.json`;
  if (!known.unit.has(format.unit)) issues.push(unknown(file, "unit", format.unit));
  for (const table of format.tables) {
    const tableFile = format.tableFiles.get(table.id) ?? file;
    if (!known.table.has(table.id)) issues.push(unknown(tableFile, "table", table.id));
    issues.push(...table.parts.flatMap((part) => checkPart(tableFile, table, part, known)));
  }
  return issues;
}

function unknown(file: string, kind: string, found: string): Issue {
  return makeIssue("format-reference", { file }, { kind, found });
}

function checkPart(file: string, table: FormatTable, part: Part, known: Record<"measure" | "concept", ReadonlySet<string>>): Issue[] {
  const columns = part.columns.map((column) => column.id);
  const lines = part.lines.map((line) => line.id);
  const mustBe = (kind: string, found: string | undefined, among: readonly string[] | ReadonlySet<string>): Issue[] =>
    found === undefined || new Set(among).has(found) ? [] : [unknown(file, kind, found)];
  return [
    ...findDoubles(columns).map((found) => makeIssue("format-double", { file }, { kind: "column", found })),
    ...findDoubles(lines).map((found) => makeIssue("format-double", { file }, { kind: "line", found })),
    ...part.columns.flatMap((column) => [
      ...(isMeasure(column) ? mustBe("measure", column.id, known.measure) : []),
      ...mustBe("concept", column.concept, known.concept),
    ]),
    ...part.lines.flatMap((line) => [
      ...mustBe("line", line.parent, lines),
      ...mustBe("column", line.labelColumn, columns),
      ...mustBe("concept", line.concept, known.concept),
    ]),
    ...table.rowKey.flatMap((column) => (column === "row_number" ? [] : mustBe("column", column, columns))),
    ...mustBe("column", part.units?.codeColumn, columns),
    ...mustBe("column", part.units?.nameColumn, columns),
  ];
}

function findDoubles(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) < index))];
}
