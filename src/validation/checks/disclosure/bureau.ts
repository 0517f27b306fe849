import { bureauFolder } from "../../../read/disclosures.ts";
import type { JsonFile } from "../../../read/json/json.ts";
import type { Bureau } from "../../../schema/bureau.ts";
import { type Issue, makeIssue } from "../../../schema/issue.ts";
import { checkDoubles } from "../shared/doubles.ts";
import { listNames } from "../shared/names.ts";

/** A bureau's short name differs from those of the bureaus before it, and no two of its units have one code. */
export function checkBureau(bureau: Bureau, json: JsonFile, others: ReadonlyMap<string, string>): Issue[] {
  const { shortName, units } = bureau;
  const other = others.get(shortName);
  return [
    ...(other === undefined
      ? []
      : [makeIssue("short-name-double", json.place(["shortName"]), { found: shortName, other })]),
    ...checkDoubles(
      json,
      ["units"],
      units.map((unit) => unit.code),
      "code",
    ),
  ];
}

/** Predecessors of which we hold disclosures are other bureaus. `known` are all. */
export function checkPredecessors(
  bureauId: string,
  { predecessors }: Bureau,
  json: JsonFile,
  known: readonly string[],
): Issue[] {
  const others = known.filter((id) => id !== bureauId);
  return predecessors.flatMap(({ id: found }, index) => {
    if (found === undefined || others.includes(found)) return [];
    return [
      makeIssue("reference-unknown", json.place(["predecessors", index, "id"]), {
        kind: "predecessor",
        found,
        expected: listNames(others),
      }),
    ];
  });
}

/** A bureau's folder whose name tells no fiscal year. */
export function checkFolder(bureauId: string, folder: string): Issue[] {
  return [makeIssue("year-folder", { file: `${bureauFolder(bureauId)}/${folder}` }, { found: folder })];
}
