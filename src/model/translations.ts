import type { Language } from "../text/ui.ts";
import { getShared } from "./site.ts";

/** One of our own texts in the language of a page; Chinese where nobody has translated it. */
export function translateText(language: Language, text: string): string {
  return language === "zh" ? text : (getShared().translations.get(text) ?? text);
}

/** One of our summaries in the language of a page, paragraph by paragraph. References stay as they are. */
export function translateMarkdown(language: Language, markdown: string): string {
  return markdown
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => translateText(language, paragraph))
    .join("\n\n");
}
