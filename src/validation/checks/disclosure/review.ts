import type { JsonFile } from "../../../read/json/json.ts";
import type { Disclosure } from "../../../schema/disclosure.ts";
import { type Issue, makeIssue } from "../../../schema/issue.ts";
import { listNames } from "../shared/names.ts";

/** What a person has compared are files of the disclosure. `files` are those of its folder. */
export function checkReviewed(
  json: JsonFile,
  { review }: Disclosure,
  folder: string,
  files: readonly string[],
): Issue[] {
  if (!review) return [];
  const known = new Set(
    files.map((file) => file.slice(folder.length + 1)).filter((file) => file !== "disclosure.json"),
  );
  return review.reviewed.flatMap((found, index) =>
    known.has(found)
      ? []
      : [
          makeIssue("reference-unknown", json.place(["review", "reviewed", index]), {
            kind: "reviewed",
            found,
            expected: listNames(known),
          }),
        ],
  );
}
