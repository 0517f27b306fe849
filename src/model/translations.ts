import type { Language } from "../text/ui.ts";
import { findEnglish } from "./glosses.ts";
import { getShared } from "./site.ts";

/** One of our own texts in the language of a page; Chinese where nobody has translated it. */
export function translateText(language: Language, text: string): string {
  return language === "zh" ? text : (getShared().translations.get(text) ?? translateFilled(text) ?? text);
}

/** One of our summaries in the language of a page, paragraph by paragraph. References stay as they are. */
export function translateMarkdown(language: Language, markdown: string): string {
  return markdown
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => translateText(language, paragraph))
    .join("\n\n");
}

interface Template {
  readonly pattern: RegExp;
  readonly english: string;
}

let templates: { readonly from: ReadonlyMap<string, string>; readonly list: readonly Template[] } | undefined;

/** Translated templates, the longest first, since short ones may fit what a longer one says better. */
function listTemplates(): readonly Template[] {
  const from = getShared().translations;
  if (templates?.from !== from) {
    const filled = [...from].filter(([chinese]) => chinese.includes("{")).sort(([a], [b]) => b.length - a.length);
    templates = { from, list: filled.map(([chinese, english]) => ({ pattern: makePattern(chinese), english })) };
  }
  return templates.list;
}

function makePattern(template: string): RegExp {
  const pieces = template
    .split(/(\{\w+\})/)
    .map((piece) => (/^\{\w+\}$/.test(piece) ? `(?<${piece.slice(1, -1)}>.+)` : piece.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")));
  return new RegExp(`^${pieces.join("")}$`, "u");
}

/** A rule's statement, in which names stand in its placeholders: names that have English become English. */
function translateFilled(text: string): string | undefined {
  for (const { pattern, english } of listTemplates()) {
    const values = pattern.exec(text)?.groups;
    if (values) return english.replace(/\{(\w+)\}/g, (_, name: string) => findEnglish(values[name] ?? "") ?? values[name] ?? "");
  }
  return undefined;
}
