import type { Issue } from "../schema/issue.ts";
import type { Draft } from "./draft.ts";
import { numberSheets } from "./propose/lists.ts";
import { factKey } from "./prose/readProse.ts";
import { sheetKey } from "./sheets/sheet.ts";
import { listWritten } from "./write/files.ts";

/** What has to be left out of a draft for an issue to be gone: a stated figure, a performance sheet, else whole tables or lists. */
export function brokenParts(issue: Issue, draft: Draft): string[] {
  const fact = factOfIssue(issue, draft);
  if (fact !== undefined) return [fact];
  const sheet = sheetOfIssue(issue, draft);
  return sheet === undefined ? tablesOfIssue(issue, draft) : [sheet];
}

/** The tables, as `scope/table`, that an issue is about and that are read as a known format describes them. */
export function refusedTables(issue: Issue, draft: Draft): string[] {
  if (factOfIssue(issue, draft) !== undefined) return [];
  const own = new Set(draft.format.own.map(({ format }) => format.id));
  return tablesOfIssue(issue, draft).filter((table) => !own.has(table.split("/").at(-1) ?? ""));
}

/** The stated figure that an issue is about, by the line of its file. */
function factOfIssue({ place }: Issue, { facts }: Draft): string | undefined {
  const scope = /\/([^/]+)\/facts\.csv$/.exec(place.file)?.[1];
  const fact = facts.filter((each) => each.scope === scope)[(place.line ?? 0) - 2];
  return fact && factKey(fact);
}

/** The performance sheet that an issue is about, by the line of a list. */
function sheetOfIssue({ place }: Issue, { format, sheets: { sheets } }: Draft): string | undefined {
  const id = /\/department\/([a-z]+)\.csv$/.exec(place.file)?.[1];
  const rows = format.lists.find((list) => list.format.id === id)?.rows ?? [];
  const number = rows[(place.line ?? 0) - 2]?.values["sheet_number"];
  const sheet = sheets[numberSheets(sheets).indexOf(number ?? "")];
  return sheet && sheetKey(sheet);
}

/** The tables and lists that an issue is about, as `scope/table`: one of a scope, or that of each scope where its description is wrong. */
function tablesOfIssue({ place, values }: Issue, draft: Draft): string[] {
  const tables = listWritten(draft).map(({ scope, table }) => ({ scope, id: table.format.id }));
  const [, folder, name] = /\/([^/]+)\/([a-z0-9-]+)\.(?:csv|json)$/.exec(place.file) ?? [];
  const scope = /\/([^/]+)\/(?:(?:tables|places)\/)?[a-z0-9-]+\.csv$/.exec(place.file)?.[1] ?? folder;
  const named = tables.filter(({ id }) => id === name);
  const own = named.filter((table) => table.scope === scope);
  const told = tables.filter(({ id }) => JSON.stringify(values ?? {}).includes(`"${id}"`));
  return (
    [own, named, told].find((found) => found.length > 0)?.map((table) => `${table.scope}/${table.id}`) ?? []
  );
}
