import { blockOf, findWhole, isFigure, isMeasure } from "../../schema/format/columns.ts";
import type { Part } from "../../schema/format/part.ts";
import { CELLS } from "../../schema/ruleFiles.ts";
import { nameless, type Problem } from "./problem.ts";
import { findTable, hasPrintedTypes, type Vocabulary } from "./vocabulary.ts";

/** A selector as the schema of rules takes it, before defaults; undefined where what it names cannot be made out at all. */
export interface Selected {
  readonly selector: Readonly<Record<string, unknown>> | undefined;
  readonly problems: readonly Problem[];
}

const TYPES = ["leaf", "subtotal", "total", "of-which"];

const failed = (kind: string, found: string): Selected => ({
  selector: undefined,
  problems: [nameless(kind, found)],
});

/** The cells that an address names in a format. */
export function selectCells(address: string, vocabulary: Vocabulary): Selected {
  const { minus, kind, name = "", place = "", side, rows = "", field } = CELLS.exec(address)?.groups ?? {};
  const { selector, problems } =
    kind === "fact"
      ? selectFact(name, vocabulary)
      : kind === "concept"
        ? selectConcept(name, vocabulary)
        : selectTable(place, side, rows, field, vocabulary);
  return { selector: selector && minus ? { ...selector, minus: true } : selector, problems };
}

function selectFact(fact: string, { kinds }: Vocabulary): Selected {
  return {
    selector: { fact },
    problems: kinds.some(({ id }) => id === fact) ? [] : [nameless("fact", fact)],
  };
}

/** Where a concept is read: a line that is it, or a column that is it on the row of the whole table. */
function selectConcept(id: string, vocabulary: Vocabulary): Selected {
  const table = findTable(
    vocabulary,
    vocabulary.statutory.concepts.find((concept) => concept.id === id)?.table ?? "",
  );
  for (const part of table?.parts ?? []) {
    if (part.figureOf) continue;
    const place = { table: table?.id, ...(blockOf(part) && { side: blockOf(part) }) };
    const line = part.lines.find(({ concept, figureOf }) => concept === id && !figureOf);
    const whole = findWhole(part);
    if (line && whole)
      return { selector: { ...place, rows: { lines: [line.id] }, measure: whole.id }, problems: [] };
    const column = part.columns
      .filter(isMeasure)
      .find(({ concept, figureOf }) => concept === id && !figureOf);
    const rows =
      hasPrintedTypes(part) || part.lines.some(({ type }) => type === "total") ? { type: "total" } : {};
    if (column) return { selector: { ...place, rows, measure: column.id }, problems: [] };
  }
  return failed("concept", id);
}

function selectTable(
  id: string,
  side: string | undefined,
  rows: string,
  field: string | undefined,
  vocabulary: Vocabulary,
): Selected {
  const table = findTable(vocabulary, id);
  if (!table) return failed("table", id);
  const parts = table.parts.filter((part) => side === undefined || blockOf(part) === side);
  if (parts.length === 0) return failed("side", side ?? "");
  const measure = field ?? findOnlyWhole(parts);
  if (measure === undefined) return failed("measure", "");
  const named = selectRows(rows, parts);
  if (!named.rows) return { selector: undefined, problems: named.problems };
  const measures = parts.flatMap((part) => part.columns.filter(isFigure).map((column) => column.id));
  const known = measures.includes(measure) ? [] : [nameless("measure", measure)];
  return {
    selector: { table: id, ...(side && { side }), rows: named.rows, measure },
    problems: [...known, ...named.problems],
  };
}

/** The column of whole amounts, where the parts of a table call it the same. */
function findOnlyWhole(parts: readonly Part[]): string | undefined {
  const ids = new Set(parts.map((part) => findWhole(part)?.id));
  return ids.size === 1 ? [...ids][0] : undefined;
}

const splitTerms = (terms: string): string[] =>
  terms
    .split(",")
    .map((term) => term.trim())
    .filter(Boolean);

/** Rows by the terms in brackets; undefined where the line is unknown below which others are meant. */
function selectRows(
  terms: string,
  parts: readonly Part[],
): { rows: Readonly<Record<string, unknown>> | undefined; problems: Problem[] } {
  const lines = parts.flatMap((part) => part.lines);
  const isKnown = (id: string): boolean => lines.some((line) => line.id === id);
  const chosen: string[] = [];
  const left = new Set<string>();
  const codes: string[] = [];
  const rows: Record<string, unknown> = {};
  const problems: Problem[] = [];
  let names = false;
  for (const term of splitTerms(terms)) {
    const [sign, name] = [term.charAt(0), term.slice(1)];
    if (sign === "@" && TYPES.includes(name)) rows["type"] = name;
    else if (term === "@unit" || term === "@overall") rows["kind"] = name;
    else if (sign === "@") problems.push(nameless("type", name));
    else if (sign === "=") rows["category"] = name;
    else if (sign === "#" && name.endsWith("*")) rows["prefix"] = name.slice(0, -1);
    else if (sign === "#") codes.push(name);
    else {
      const id = sign === ">" || sign === "-" ? name : term;
      names = true;
      if (!isKnown(id)) problems.push(nameless("line", id));
      if (sign === ">" && !isKnown(id)) return { rows: undefined, problems };
      if (sign === ">")
        chosen.push(
          ...lines.filter((line) => line.parent === id && line.type !== "of-which").map((line) => line.id),
        );
      else if (sign === "-") left.add(id);
      else if (isKnown(id)) chosen.push(id);
    }
  }
  if (names) rows["lines"] = chosen.filter((id) => !left.has(id));
  if (codes.length > 0) rows["codes"] = codes;
  return { rows, problems };
}
