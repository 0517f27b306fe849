import type { JsonFile } from "../../../read/json/json.ts";
import type { Disclosure } from "../../../schema/disclosure.ts";
import { type Issue, makeIssue } from "../../../schema/issue.ts";
import { suggestNames } from "../shared/names.ts";

/** Each answer of a bureau is to a finding that the disclosure explains or notes. */
export function checkAnswers(json: JsonFile, { answers, findings, noted }: Disclosure): Issue[] {
  const known = new Set([
    ...findings.map(({ relation }) => relation),
    ...noted.map(({ scope, id }) => `noted.${scope}.${id}`),
  ]);
  return answers.flatMap(({ finding }, index) =>
    known.has(finding)
      ? []
      : [
          makeIssue("reference-unknown", json.place(["answers", index, "finding"]), {
            kind: "finding",
            field: "finding",
            column: "finding",
            found: finding,
            expected: suggestNames(finding, known),
          }),
        ],
  );
}
