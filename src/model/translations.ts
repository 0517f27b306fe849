import type { Shared } from "../read/shared.ts";
import type { Language } from "../text/ui.ts";
import { findEnglish } from "./glosses.ts";

/** One of our own texts in the language of a page; Chinese where nobody has translated it. */
export function translateText(shared: Shared, language: Language, text: string): string {
  return language === "zh" ? text : (shared.translations.get(text) ?? translateFilled(shared, text) ?? text);
}

/** One of our summaries in the language of a page, paragraph by paragraph. References stay as they are. */
export function translateMarkdown(shared: Shared, language: Language, markdown: string): string {
  return markdown
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => translateText(shared, language, paragraph))
    .join("\n\n");
}

interface Template {
  readonly pattern: RegExp;
  readonly english: string;
}

/** Translated templates, the longest first, since short ones may fit what a longer one says better. */
function listTemplates({ translations }: Shared): readonly Template[] {
  const filled = [...translations].filter(([chinese]) => chinese.includes("{")).sort(([a], [b]) => b.length - a.length);
  return filled.map(([chinese, english]) => ({ pattern: makePattern(chinese), english }));
}

function makePattern(template: string): RegExp {
  const pieces = template
    .split(/(\{\w+\})/)
    .map((piece) => (/^\{\w+\}$/.test(piece) ? `(?<${piece.slice(1, -1)}>.+)` : piece.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")));
  return new RegExp(`^${pieces.join("")}$`, "u");
}

/** A rule's statement, in which names stand in its placeholders: names that have English become English. */
function translateFilled(shared: Shared, text: string): string | undefined {
  for (const { pattern, english } of listTemplates(shared)) {
    const values = pattern.exec(text)?.groups;
    if (values) return english.replace(/\{(\w+)\}/g, (_, name: string) => findEnglish(shared, values[name] ?? "") ?? values[name] ?? "");
  }
  return undefined;
}
