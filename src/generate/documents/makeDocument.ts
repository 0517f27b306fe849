import type { Archive } from "../../archive/archive.ts";
import type { ScopeView, TableView } from "../../archive/scope/tables.ts";
import type { DisclosureEntry } from "../../archive/site.ts";
import { fill } from "../../text/fill.ts";
import type { MadeBlock, MadeDocument } from "./document.ts";
import { makeSheet } from "./makeSheet.ts";
import { makeTable } from "./makeTable.ts";
import words from "./words.json" with { type: "json" };

/** The document that a disclosure of a data folder would have been read from: tables, an explanation with figures, performance sheets. */
export function makeDocument(archive: Archive, entry: DisclosureEntry): MadeDocument {
  const title = fill(words.title, { name: entry.bureau.name, year: entry.fiscalYear });
  const scopes = archive.readScopes(entry).map((scope) => ({ scope, blocks: listTables(scope) }));
  const blocks = scopes.flatMap(({ scope, blocks: tables }): MadeBlock[] => [
    { kind: "heading", text: scope.name },
    { kind: "heading", text: words.tablesPart },
    ...tables,
    { kind: "heading", text: words.prosePart },
    ...makeProse(archive, scope),
    ...scope.listTables
      .filter((list) => list.status !== "not-published" && !isOfSheets(list))
      .map((table) => makeTable(table, nameBearer(scope))),
    ...makeSheets(scope),
  ]);
  const entries = blocks.flatMap((block) =>
    block.kind === "heading" ? [block.text] : block.kind === "table" ? [block.title] : [],
  );
  return {
    title,
    watermark: words.watermark,
    blocks: [{ kind: "title", text: title }, { kind: "contents", title: words.contents, entries }, ...blocks],
  };
}

/** Whether a list is printed sheet by sheet. */
export const isOfSheets = ({ id }: TableView): boolean => id === "projects" || id === "indicators";

const listTables = (scope: ScopeView): MadeBlock[] =>
  scope.tables
    .filter(({ status }) => status !== "not-published")
    .map((table) => makeTable(table, nameBearer(scope)));

/** Whose tables they are, as printed above each: a unit has its code, if it has one, before its name. */
const nameBearer = ({ id, name }: ScopeView): string => (/^\d/.test(id) ? `${id}${name}` : name);

function makeSheets(scope: ScopeView): MadeBlock[] {
  if (scope.lists.projects.length === 0) return [];
  const name = fill(words.scope, { name: scope.name });
  return [
    { kind: "heading", text: words.sheetsPart },
    ...scope.lists.projects.map((project) => makeSheet(project, name)),
  ];
}

/** A heading for each section, and a sentence for each figure that the explanation states. */
function makeProse(archive: Archive, scope: ScopeView): MadeBlock[] {
  const { sections, keys } = archive.shared.facts;
  const nameOf = (key: string): string | undefined => keys.find(({ id }) => id === key)?.name;
  return [...Map.groupBy(scope.lists.facts, ({ section }) => section)].flatMap(
    ([section, facts], n): MadeBlock[] => {
      const sentences = facts.map(({ key, label, direction, value, unit }) => {
        const figure = `${value}${unit}`;
        const of = keys.find(({ id }) => id === key)?.changeOf;
        const change = words.change[direction as keyof typeof words.change] ?? "";
        const changed = nameOf(of ?? "") ?? nameOf(key)?.replace(words.compared, "") ?? key;
        if (of) return fill(words.changed, { name: changed, change, figure });
        if (key.endsWith("-share")) return fill(words.share, { figure });
        return key.endsWith("-change-rate") ? `${change}${figure}` : `${label}${figure}`;
      });
      const name = sections.find(({ id }) => id === section)?.name ?? section;
      return [
        { kind: "heading", text: fill(words.section, { number: "一二三四五六七八九十".charAt(n), name }) },
        { kind: "text", text: `${sentences.join("，")}。` },
      ];
    },
  );
}
