import { listFigureIds, listMeasureIds } from "../../schema/format.ts";
import { LIST_SCHEMAS } from "../../schema/lists.ts";
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
  const fields = (key: string, list: keyof typeof LIST_SCHEMAS, found: readonly string[]): Problem[] =>
    found.flatMap((name, index) => among("field", found.length > 1 ? [key, index] : [key], name, Object.keys(LIST_SCHEMAS[list].shape)));
  switch (rule.operator) {
    case "row-sum": {
      const table = findTable(vocabulary, rule.table);
      const measures = table ? listMeasureIds(table) : [];
      const named = [
        ...among("measure", ["total"], rule.total, measures),
        ...rule.parts.flatMap((part, index) => among("measure", ["parts", index], part, measures)),
      ];
      return table ? named : [nameless("table", rule.table, ["table"])];
    }
    case "tree-sum":
    case "tree-share":
    case "units-sum":
      return rule.tables.flatMap((found, index) => among("table", ["tables", index], found, tables));
    case "facts":
      return fact("fact", rule.fact);
    case "change":
      return [...fact("total", rule.total), ...rule.parts.flatMap((part, index) => among("fact", ["parts", index], part, kinds))];
    case "year-change":
      return fact("change", rule.change);
    case "share":
      return [...fact("share", rule.share), ...fact("part", rule.part)];
    case "rate":
      return [...fact("rate", rule.rate), ...fact("change", rule.change)];
    case "product": {
      const table = findTable(vocabulary, rule.table);
      const figures = table ? listFigureIds(table) : [];
      const named = [
        ...rule.factors.flatMap((factor, index) => among("measure", ["factors", index], factor, figures)),
        ...among("measure", ["product"], rule.product, figures),
      ];
      return table ? named : [nameless("table", rule.table, ["table"])];
    }
    case "row-change": {
      const table = findTable(vocabulary, rule.table);
      const figures = table ? listFigureIds(table) : [];
      const named = [...among("measure", ["change"], rule.change, figures), ...rule.of.flatMap((id, index) => among("measure", ["of", index], id, figures))];
      return table ? named : [nameless("table", rule.table, ["table"])];
    }
    case "line-sum":
      return [...fields("total", rule.list, [rule.total]), ...fields("parts", rule.list, rule.parts), ...fields("where", rule.list, Object.keys(rule.where))];
    case "block-sum":
      return fields("fields", rule.list, rule.fields);
    case "wording":
      return [...fields("name", rule.list, [rule.name.field]), ...fields("value", rule.list, [rule.value.field])];
    case "equal":
    case "at-most":
    case "match":
    case "plan":
    case "cost":
      return [];
  }
}
