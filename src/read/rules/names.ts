import { listFigureIds, listMeasureIds } from "../../schema/format/columns.ts";
import type { Rule } from "../../schema/rules.ts";
import { nameless, type Problem } from "./problem.ts";
import { findTable, type Vocabulary } from "./vocabulary.ts";

/** Names in a rule, but for those in its cells, that the format does not have: a rule that names nothing would never find anything. */
export function checkNames(rule: Rule, vocabulary: Vocabulary): Problem[] {
  const among = (kind: string, path: Problem["path"], found: string, known: readonly string[]): Problem[] =>
    known.includes(found) ? [] : [nameless(kind, found, path)];
  const tables = [...vocabulary.tables, ...vocabulary.lists].map((table) => table.id);
  const kinds = vocabulary.kinds.map((kind) => kind.id);
  const fact = (key: string, found: string): Problem[] => among("fact", [key], found, kinds);
  const table = (key: string, found: string): Problem[] => among("table", [key], found, tables);
  switch (rule.operator) {
    case "row-sum": {
      const found = findTable(vocabulary, rule.table);
      const measures = found ? listMeasureIds(found) : [];
      const named = [
        ...among("measure", ["total"], rule.total, measures),
        ...rule.parts.flatMap((part, index) => among("measure", ["parts", index], part, measures)),
      ];
      return found ? named : table("table", rule.table);
    }
    case "tree-sum":
    case "tree-share":
    case "units-sum":
    case "reprint":
      return rule.tables.flatMap((found, index) => among("table", ["tables", index], found, tables));
    case "facts":
      return fact("fact", rule.fact);
    case "change":
      return [
        ...fact("total", rule.total),
        ...rule.parts.flatMap((part, index) => among("fact", ["parts", index], part, kinds)),
      ];
    case "year-change":
      return fact("change", rule.change);
    case "share":
      return [...fact("share", rule.share), ...fact("part", rule.part)];
    case "rate":
      return [...fact("rate", rule.rate), ...fact("change", rule.change)];
    case "product": {
      const found = findTable(vocabulary, rule.table);
      const figures = found ? listFigureIds(found) : [];
      const named = [
        ...rule.factors.flatMap((factor, index) => among("measure", ["factors", index], factor, figures)),
        ...among("measure", ["product"], rule.product, figures),
      ];
      return found ? named : table("table", rule.table);
    }
    case "plan":
      return table("table", rule.table);
    case "cost":
      return [...table("table", rule.table), ...table("sheets", rule.sheets)];
    case "wording": {
      const columns =
        findTable(vocabulary, rule.table)?.parts.flatMap((part) => part.columns.map(({ id }) => id)) ?? [];
      const named = [
        ...Object.keys(rule.where).flatMap((column) => among("column", ["where", column], column, columns)),
        ...among("column", ["name", "column"], rule.name.column, columns),
        ...among("column", ["value", "column"], rule.value.column, columns),
      ];
      return findTable(vocabulary, rule.table) ? named : table("table", rule.table);
    }
    case "row-change": {
      const found = findTable(vocabulary, rule.table);
      const figures = found ? listFigureIds(found) : [];
      const named = [
        ...among("measure", ["change"], rule.change, figures),
        ...rule.of.flatMap((id, index) => among("measure", ["of", index], id, figures)),
      ];
      return found ? named : table("table", rule.table);
    }
    case "equal":
    case "at-most":
    case "match":
      return [];
  }
}
