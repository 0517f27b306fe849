import type { ImportReport } from "../../schema/importReport.ts";
import type { Issue } from "../../schema/issue.ts";
import { fill } from "../../text/fill.ts";
import words from "../../text/importing.json" with { type: "json" };
import { describeIssue } from "../../validation/describeIssue.ts";
import { countMinutes } from "./pace.ts";
import { tellUnread } from "./unreadPages.ts";

/** What a report says of an import, for whoever ran it. */
export interface Summary {
  folder: string;
  /** Tables that were read and left out, with what validation said of each. */
  dropped: readonly { table: string; issues: readonly Issue[] }[];
  dryRun: boolean;
  /** The command with which a person compares what was read with the document. */
  review: string;
}

/** The lines of a summary in one language. */
export function summarize(
  report: ImportReport,
  { folder, dropped, dryRun, review }: Summary,
  language: "zh" | "en",
): string[] {
  const text = words[language];
  const read = report.tables.filter(({ table_id }) => table_id !== null);
  const notRead = report.tables
    .filter(({ table_id, title }) => table_id === null && title)
    .map(({ title }) => title);
  const sum = (of: "amounts" | "proved" | "certain" | "open") =>
    read.reduce((all, table) => all + table[of], 0);
  const left = { open: sum("open"), certain: sum("certain"), proved: sum("proved") };
  const broken = read.filter(({ relations }) => relations.mismatch > 0);
  const say = (template: string, values: Record<string, string | number>) =>
    fill(template, Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)])));
  const list = (titles: string[]) => [...new Set(titles)].join(language === "zh" ? "、" : "; ");
  const { bureau_name, fiscal_year, phase } = report.disclosure;
  return [
    say(text.done, {
      bureau: bureau_name,
      year: fiscal_year,
      phase: text.phases[phase === "final" ? "final" : "budget"],
      folder,
    }),
    ...(report.disclosure.place_from === "text"
      ? [say(text.place, { place: report.disclosure.place.join("") })]
      : []),
    ...(dryRun ? [text.dry] : []),
    say(text.tables, {
      tables: read.length,
      amounts: sum("amounts"),
      proved: sum("proved"),
      certain: sum("certain"),
      open: sum("open"),
    }),
    describeFormat(report.format, language),
    say(text.numbers, report.numbers),
    ...(report.facts.stated > 0 ? [say(text.facts, report.facts)] : []),
    ...(notRead.length > 0 ? [say(text.notRead, { titles: list(notRead) })] : []),
    ...tellUnread(
      report.files.map(({ path, unread_pages: unread }) => ({ path, unread })),
      (why, path, pages) => say(text.unreadPages[why], { path, pages }),
    ),
    ...dropped.map(({ table, issues: [first] }) =>
      say(text.dropped, { table, found: first ? describeIssue(first)[language].found : "" }),
    ),
    ...(broken.length > 0
      ? [
          say(text.broken, {
            count: broken.reduce((all, { relations }) => all + relations.mismatch, 0),
            titles: list(broken.map(({ title }) => title)),
          }),
        ]
      : []),
    say(text.review, { ...left, minutes: countMinutes(left) }),
    ...(dryRun ? [] : [say(text.command, { command: review })]),
  ];
}

/** Differences from a known format that are told; the report has them all. */
const MOST_TOLD = 6;

/** Which format the document is in; of a new one that changes a known one, why that does not fit. */
export function describeFormat(
  { id, proposed, extends: base, differences }: ImportReport["format"],
  language: "zh" | "en",
): string {
  const text = words[language].format;
  if (base === null) return fill(proposed ? text.proposed : text.known, { id });
  if (differences.length === 0) return fill(text.earlier, { id, base });
  const told = differences.slice(0, MOST_TOLD).map(({ why, ...values }) => fill(text.why[why], values));
  const more = differences.length > MOST_TOLD ? ["…"] : [];
  return fill(text.changed, {
    id,
    base,
    differences: [...told, ...more].join(language === "zh" ? "；" : "; "),
  });
}
