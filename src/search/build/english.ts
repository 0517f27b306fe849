import type { Shared } from "../../read/shared.ts";
import { normalizeLabel } from "../../text/labels.ts";
import { TEXTS } from "../../text/text.ts";
import type { Ui } from "../../text/ui.ts";

/** English of what the index says in Chinese, by normalized labels: names of the data, and our own titles and headings in it. */
export function listEnglish({ glosses }: Shared): Record<string, string> {
  const english = listWords(TEXTS.en.ui);
  const words = listWords(TEXTS.zh.ui).map((word, index) => [normalizeLabel(word), english[index]]);
  return Object.fromEntries([...words, ...[...glosses].map(([label, gloss]) => [label, gloss.english])]);
}

/** Titles and headings that sections of the index have. */
function listWords({
  assets,
  disclosure,
  findings,
  glossary,
  kinds,
  organization,
  procurement,
  projects,
  subjects,
}: Ui): string[] {
  return [
    ...[assets, findings, glossary, organization, procurement, projects, subjects].map(({ title }) => title),
    projects.value,
    ...Object.values(kinds),
    disclosure.explanation,
  ];
}
