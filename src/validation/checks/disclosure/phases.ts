import type { Format } from "../../../read/formats/format.ts";
import type { JsonFile } from "../../../read/json/json.ts";
import type { Disclosure } from "../../../schema/disclosure.ts";
import type { FolderName } from "../../../schema/disclosureFolder.ts";
import { type Issue, makeIssue } from "../../../schema/issue.ts";

/** The phase is that of the folder's name. */
export function checkPhase(json: JsonFile, { phase }: Disclosure, name: FolderName): Issue[] {
  if (phase === name.phase) return [];
  const expectations = [{ id: "literal", values: { value: name.phase } }];
  return [
    makeIssue(
      "json-value",
      json.place(["phase"]),
      { path: "phase", found: JSON.stringify(phase) },
      { expectations },
    ),
  ];
}

/** A budget is in a format of budgets, final accounts are in one of final accounts. */
export function checkPhaseOfFormat(json: JsonFile, { phase }: Disclosure, format: Format): Issue[] {
  if (phase === format.phase) return [];
  const expectations = [{ id: "format-of-phase", values: { phase } }];
  return [
    makeIssue(
      "json-value",
      json.place(["format"]),
      { path: "format", found: JSON.stringify(format.id) },
      { expectations },
    ),
  ];
}
