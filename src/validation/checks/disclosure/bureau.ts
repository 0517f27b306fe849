import { bureauFolder } from "../../../read/disclosures.ts";
import type { JsonFile } from "../../../read/json/json.ts";
import type { Bureau } from "../../../schema/bureau.ts";
import { type Issue, makeIssue } from "../../../schema/issue.ts";
import { checkDoubles } from "../shared/doubles.ts";

/** A bureau's short name differs from those of the bureaus before it, and no two of its units have one code. */
export function checkBureau(bureau: Bureau, json: JsonFile, others: ReadonlyMap<string, string>): Issue[] {
  const { shortName, units } = bureau;
  const other = others.get(shortName);
  return [
    ...(other === undefined ? [] : [makeIssue("short-name-double", json.place(["shortName"]), { found: shortName, other })]),
    ...checkDoubles(
      json,
      ["units"],
      units.map((unit) => unit.code),
      "code",
    ),
  ];
}

/** Names of a bureau's folders that are no fiscal years. */
export function checkYear(bureauId: string, year: string): Issue[] {
  return isYear(year) ? [] : [makeIssue("year-folder", { file: `${bureauFolder(bureauId)}/${year}` }, { found: year })];
}

export function isYear(folder: string): boolean {
  return /^\d{4}$/.test(folder);
}
