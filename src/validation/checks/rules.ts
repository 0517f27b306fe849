import type { Format, RulesSource } from "../../read/formats.ts";
import type { FactKinds } from "../../schema/facts.ts";
import { type FormatTable, listMeasureIds } from "../../schema/format.ts";
import { type Issue, makeIssue } from "../../schema/issue.ts";
import { LIST_SCHEMAS } from "../../schema/lists.ts";
import type { CellSelector, ListSelector, Rule, TableSelector } from "../../schema/rules.ts";
import { checkDoubles } from "./doubles.ts";

/** A name in a rule, where it stands below the rule, and what it may be. */
interface Name {
  readonly kind: string;
  readonly path: readonly (string | number)[];
  readonly found: string;
  readonly known: readonly string[];
}

/** Names in a format's rules that the format does not have: a rule that names nothing would never find anything. */
export function checkRules({ value, json }: RulesSource, format: Format, facts: FactKinds): Issue[] {
  const ids = value.map((rule) => rule.id);
  const names = value.flatMap((rule, index) => listNames(rule, format, facts).map((name) => ({ ...name, path: ["rules", index, ...name.path] })));
  return [
    ...checkDoubles(json, ["rules"], ids, "id"),
    ...names
      .filter(({ found, known }) => !known.includes(found))
      .map(({ kind, path, found }) => makeIssue("format-reference", json.place(path), { kind, found })),
  ];
}

function listNames(rule: Rule, format: Format, facts: FactKinds): Name[] {
  const tables = format.tables.map((table) => table.id);
  const keys = facts.keys.map((key) => key.id);
  const cells = (path: string, selectors: readonly (CellSelector | TableSelector | ListSelector)[] = []): Name[] =>
    selectors.flatMap((selector, index) => nameCells(selector, format, keys).map((name) => ({ ...name, path: [path, index, ...name.path] })));
  const table = (path: (string | number)[], found: string): Name => ({ kind: "table", path, found, known: tables });
  const fact = (path: string, found: string): Name => ({ kind: "fact", path: [path], found, known: keys });
  const own = ((): Name[] => {
    switch (rule.operator) {
      case "row-sum": {
        const known = measuresOf(format, rule.table);
        return [
          table(["table"], rule.table),
          { kind: "measure", path: ["total"], found: rule.total, known },
          ...rule.parts.map((found, index) => ({ kind: "measure", path: ["parts", index], found, known })),
        ];
      }
      case "tree-sum":
      case "units-sum":
        return rule.tables.map((found, index) => table(["tables", index], found));
      case "equal":
      case "at-most":
        return [...cells("left", rule.left), ...cells("right", rule.right)];
      case "match":
        return [...nameCells(rule.left, format, keys).map((name) => ({ ...name, path: ["left", ...name.path] })), ...cells("right", rule.right)];
      case "facts":
        return [fact("fact", rule.fact), ...cells("cells", rule.cells)];
      case "change":
        return [fact("total", rule.total), ...rule.parts.map((part) => fact("parts", part))];
      case "year-change":
        return [fact("change", rule.change), ...cells("cells", rule.cells)];
      case "share":
        return [fact("share", rule.share), fact("part", rule.part), ...cells("whole", rule.whole)];
      case "rate":
        return [fact("rate", rule.rate), fact("change", rule.change), ...cells("base", rule.base)];
      case "product":
        return [...rule.factors, rule.product].map((found) => ({ kind: "field", path: ["factors"], found, known: fieldsOf(rule.list) }));
      case "line-sum":
        return [rule.total, ...rule.parts].map((found) => ({ kind: "field", path: ["total"], found, known: fieldsOf(rule.list) }));
      case "block-sum":
        return rule.fields.map((found, index) => ({ kind: "field", path: ["fields", index], found, known: fieldsOf(rule.list) }));
      case "wording":
        return [rule.name[0], rule.value[0]].map((found) => ({ kind: "field", path: ["name"], found, known: fieldsOf(rule.list) }));
      case "plan":
      case "cost":
        return [];
    }
  })();
  return [...own, ...cells("blank", rule.blank)];
}

function nameCells(selector: CellSelector | TableSelector | ListSelector, format: Format, keys: readonly string[]): Name[] {
  if ("fact" in selector) return [{ kind: "fact", path: ["fact"], found: selector.fact, known: keys }];
  if ("list" in selector)
    return [selector.field, ...Object.keys(selector.where)].map((found) => ({ kind: "field", path: ["field"], found, known: fieldsOf(selector.list) }));
  const parts = findTable(format, selector.table)?.parts.filter((part) => selector.side === undefined || part.side === selector.side) ?? [];
  const lines = parts.flatMap((part) => part.lines.map((line) => line.id));
  return [
    { kind: "table", path: ["table"], found: selector.table, known: format.tables.map((table) => table.id) },
    { kind: "measure", path: ["measure"], found: selector.measure, known: measuresOf(format, selector.table) },
    ...(selector.rows.lines ?? []).map((found, index) => ({ kind: "line", path: ["rows", "lines", index], found, known: lines })),
  ];
}

function findTable(format: Format, id: string): FormatTable | undefined {
  return format.tables.find((table) => table.id === id);
}

function measuresOf(format: Format, id: string): string[] {
  const table = findTable(format, id);
  return table ? listMeasureIds(table) : [];
}

function fieldsOf(list: keyof typeof LIST_SCHEMAS): string[] {
  return Object.keys(LIST_SCHEMAS[list].shape);
}
