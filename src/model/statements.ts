import type { Skipped, Statement } from "../reconciliation/relation.ts";
import { fill, TEXTS } from "../text/text.ts";
import type { Language } from "../text/ui.ts";
import { findEnglish } from "./glosses.ts";
import { getShared } from "./site.ts";
import { translateText } from "./translations.ts";

/**
 * What must hold, or contradicts, as a sentence: a rule's text filled with printed names, or the text of a reader. In English where the
 * text is translated, with the names that have English; else in Chinese.
 */
export function writeStatement(language: Language, statement: string | Statement): string {
  if (typeof statement === "string") return translateText(language, statement);
  const { template, values } = statement;
  const english = language === "en" ? getShared().translations.get(template) : undefined;
  if (english === undefined) return fill(template, values);
  return fill(english, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, findEnglish(value) ?? value])));
}

/** Why a relation was not evaluated; empty where it was. */
export function writeReason(language: Language, skipped: Skipped | undefined): string {
  if (!skipped) return "";
  return skipped.status === "not-applicable" ? translateText(language, skipped.unless) : TEXTS[language].ui.ledger[skipped.missing];
}
