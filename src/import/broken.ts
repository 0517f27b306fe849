import type { Issue } from "../schema/issue.ts";
import type { Draft } from "./draft.ts";
import { numberSheets } from "./propose/lists.ts";
import { sheetKey } from "./sheets/sheet.ts";

/** What has to be left out of a draft for an issue to be gone: a performance sheet, else a whole table or list. */
export function brokenPart(issue: Issue, draft: Draft): string | undefined {
  return sheetOfIssue(issue, draft) ?? tableOfIssue(issue, draft);
}

/** The performance sheet that an issue is about, by the line of a list. */
function sheetOfIssue({ place }: Issue, { format, sheets: { sheets } }: Draft): string | undefined {
  const id = /\/department\/([a-z]+)\.csv$/.exec(place.file)?.[1];
  const rows = format.lists.find((list) => list.format.id === id)?.rows ?? [];
  const number = rows[(place.line ?? 0) - 2]?.values["sheet_number"];
  const sheet = sheets[numberSheets(sheets).indexOf(number ?? "")];
  return sheet && sheetKey(sheet);
}

/** The table or list that an issue is about, by its file. */
function tableOfIssue({ place, values }: Issue, draft: Draft): string | undefined {
  const ids = [...draft.format.tables, ...draft.format.lists].map(({ format }) => format.id);
  const name = /\/(?:tables|places|department)\/([a-z0-9-]+)\.(?:csv|json)$/.exec(place.file)?.[1];
  return ids.find((id) => id === name) ?? ids.find((id) => JSON.stringify(values ?? {}).includes(`"${id}"`));
}
