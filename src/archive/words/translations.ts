import type { Shared } from "../../read/shared.ts";
import type { Language } from "../../text/ui.ts";

/** One of our own texts in the language of a page; Chinese where nobody has translated it. */
export function translateText(shared: Shared, language: Language, text: string): string {
  return language === "zh" ? text : (shared.translations.get(text) ?? text);
}

/** One of our summaries in the language of a page, paragraph by paragraph. References stay as they are. */
export function translateMarkdown(shared: Shared, language: Language, markdown: string): string {
  return markdown
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => translateText(shared, language, paragraph))
    .join("\n\n");
}
