import type { JsonFile } from "../../../read/json/json.ts";
import type { Source } from "../../../schema/csvFiles.ts";
import type { Disclosure } from "../../../schema/disclosure.ts";
import type { FolderName } from "../../../schema/disclosureFolder.ts";
import { type Issue, makeIssue } from "../../../schema/issue.ts";

/**
 * The first day on which a disclosure can be drawn up. A year's budget is from the middle of the year before: 《预算法实施条例》 has the Ministry
 * of Finance order it by June 15. Final accounts are when the year is over.
 */
function findFirstDay({ fiscalYear, phase }: FolderName): string {
  return phase === "budget" ? `${Number(fiscalYear) - 1}-06-15` : `${Number(fiscalYear) + 1}-01-01`;
}

/** Days on which a disclosure cannot have been approved or published: before it was drawn up, or after we read it. Unknown days tell nothing. */
export function checkDays(
  json: JsonFile,
  { approved, published }: Disclosure,
  name: FolderName,
  source: Source | undefined,
): Issue[] {
  const first = findFirstDay(name);
  const read = source?.date_read ?? "unknown";
  const days = Object.entries({ approved, published }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== "unknown",
  );
  const issues = days.flatMap(([key, found]) => {
    const issue = (expected: string): Issue[] => [
      makeIssue(
        "date-impossible",
        json.place([key]),
        { key, found },
        { expectations: [{ id: expected, values: { first, read } }] },
      ),
    ];
    if (found < first) return issue("day-of-drafting");
    return read !== "unknown" && found > read ? issue("day-until") : [];
  });
  const ofSource = source?.published ?? "unknown";
  if (issues.length > 0 || [published, ofSource].includes("unknown") || published === ofSource) return issues;
  return [
    makeIssue(
      "date-impossible",
      json.place(["published"]),
      { key: "published", found: published },
      { expectations: [{ id: "day-of-source", values: { day: ofSource } }] },
    ),
  ];
}
