import { writeJson } from "../../read/canonical.ts";
import { fill } from "../../text/fill.ts";
import { escapeMarkdown, fence, writeAnnotation } from "../../text/forge.ts";
import type { Language } from "../../text/ui.ts";
import { formatPlace } from "../../validation/describeIssue.ts";
import { type Change, inOrder, isRefused } from "../change.ts";
import type { Suggestion } from "../revisions/suggest.ts";
import { wordsOf, writeChange, writeLine, writeLost, writeRefusal, writeSummary } from "./words.ts";

/** What a comparison came to, as it is written for people. */
export interface Report {
  readonly changes: readonly Change[];
  readonly suggestions: readonly Suggestion[];
  /** From the reader's folder to the data folder, such as `data/`. */
  readonly prefix: string;
}

/** Lines of one disclosure that are shown; of more, it is said how many there are. A comment on GitHub takes 65,536 characters. */
const MOST_SHOWN = 40;
/** Disclosures that are shown. */
const MOST_GROUPS = 30;

interface Group {
  /** Bureau, year and phase, as folders name them; undefined of what all bureaus share. */
  readonly heading: string | undefined;
  readonly shown: readonly Change[];
}

/** Disclosure by disclosure, those with something to mend first, as far as there is room, and how many changes are left out. */
export function groupChanges(changes: readonly Change[]): {
  readonly groups: readonly Group[];
  readonly left: number;
} {
  const all = [...Map.groupBy(changes, ({ bureau, folder }) => JSON.stringify([bureau, folder])).values()];
  const urgent = all.toSorted((a, b) => Number(b.some(isRefused)) - Number(a.some(isRefused)));
  const groups = urgent.slice(0, MOST_GROUPS).map((own): Group => {
    const { bureau, folder = "", names = {} } = own[0] ?? {};
    const heading =
      bureau === undefined ? undefined : [names["bureau"], folder, `(${bureau})`].filter(Boolean).join(" ");
    return { heading, shown: inOrder(own).slice(0, MOST_SHOWN) };
  });
  const shown = groups.reduce((count, group) => count + group.shown.length, 0);
  return { groups, left: changes.length - shown };
}

/** For a terminal: a line for each change, and the entries that are missing, ready to paste. */
export function writeTerminal({ changes, suggestions, prefix }: Report, language: Language): string {
  const words = wordsOf(language);
  const { groups, left } = groupChanges(changes);
  const blocks = groups.map(({ heading = words.shared, shown }) =>
    [
      heading,
      ...shown.map(
        (change) =>
          `  ${isRefused(change) ? "✗" : "·"} ${writeLine(change, language)}  ${formatPlace(change.place, prefix)}`,
      ),
    ].join("\n"),
  );
  return `${[
    ...blocks,
    ...(left > 0 ? [fill(words.more, { count: String(left) })] : []),
    ...suggestions.map((suggestion) => `${introduce(suggestion, prefix, language)}:\n${print(suggestion)}`),
    writeSummary(changes, language),
  ].join("\n\n")}\n`;
}

/** For a comment on a pull request. */
export function writeMarkdown({ changes, suggestions, prefix }: Report, language: Language): string {
  const words = wordsOf(language);
  const { groups, left } = groupChanges(changes);
  const list = (change: Change): string => {
    const sentences = [
      writeChange(change, language),
      writeRefusal(change, language),
      writeLost(change, language),
    ];
    const [said = "", ...more] = sentences.filter(Boolean).map(escapeMarkdown);
    const line = isRefused(change) ? `**${said}**` : said;
    return `- ${isRefused(change) ? "❌ " : ""}${[line, ...more].join(" — ")}`;
  };
  return `${[
    `### ${words.title}`,
    writeSummary(changes, language),
    ...groups.map(({ heading = words.shared, shown }) =>
      [`#### ${escapeMarkdown(heading)}`, "", ...shown.map(list)].join("\n"),
    ),
    ...(left > 0 ? [fill(words.more, { count: String(left) })] : []),
    ...suggestions.map(
      (suggestion) =>
        `${escapeMarkdown(introduce(suggestion, prefix, language))}:\n\n${fence(print(suggestion), "json")}`,
    ),
  ].join("\n\n")}\n`;
}

/** Workflow commands: what is refused as an error, a relation that broke and an address that is lost as a warning. */
export function writeAnnotations({ changes, prefix }: Report, language: Language): string {
  return changes
    .filter(
      (change) => isRefused(change) || change.kind === "relation-broken" || (change.lost ?? []).length > 0,
    )
    .slice(0, MOST_SHOWN)
    .map((change) => {
      const { file, line, column } = change.place;
      const level = isRefused(change) ? "error" : "warning";
      return writeAnnotation(
        { level, file: `${prefix}${file}`, line, column, title: change.kind },
        writeLine(change, language),
      );
    })
    .join("\n");
}

const introduce = ({ file, replaces }: Suggestion, prefix: string, language: Language): string =>
  fill(replaces ? wordsOf(language).replace : wordsOf(language).paste, { file: `${prefix}${file}` });

const print = ({ entry: { date, summary, cells, structure } }: Suggestion): string =>
  writeJson({
    date,
    summary,
    ...(cells.length > 0 && { cells }),
    ...(structure.length > 0 && { structure }),
  }).trimEnd();
