import type { Disclosure } from "../../schema/disclosure.ts";
import { type Issue, makeIssue } from "../../schema/issue.ts";

/** Files of a disclosure's folder that no table, list or text of it explains. `files` are relative to the data folder. */
export function checkFiles(folder: string, files: readonly string[], disclosure: Disclosure): Issue[] {
  const expected = new Set([`${folder}/disclosure.json`]);
  for (const [scope, { tables }] of Object.entries(disclosure.scopes)) {
    expected.add(`${folder}/${scope}/restored.csv`);
    for (const [id, entry] of Object.entries(tables)) if (entry.status !== "not-published") expected.add(`${folder}/${scope}/tables/${id}.csv`);
  }
  return files.filter((file) => !expected.has(file)).map((file) => makeIssue("file-unexpected", { file }));
}
