import type { Shared } from "../../read/shared.ts";
import type { Skipped, Statement } from "../../reconciliation/relation.ts";
import { fill, TEXTS } from "../../text/text.ts";
import type { Language } from "../../text/ui.ts";
import { findEnglish } from "./glosses.ts";
import { translateText } from "./translations.ts";

/**
 * The sentence of a relation or a finding: a rule's text filled with printed names, or a text that a person
 * wrote. In English where the text is translated, with the names that have English; else in Chinese.
 */
export function writeStatement(shared: Shared, language: Language, statement: string | Statement): string {
  if (typeof statement === "string") return translateText(shared, language, statement);
  const { template, values } = statement;
  const english = language === "en" ? shared.translations.get(template) : undefined;
  if (english === undefined) return fill(template, values);
  return fill(
    english,
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, findEnglish(shared, value) ?? value]),
    ),
  );
}

/** Why a relation was not evaluated; empty where it was. */
export function writeReason(shared: Shared, language: Language, skipped: Skipped | undefined): string {
  if (!skipped) return "";
  return skipped.status === "not-applicable"
    ? translateText(shared, language, skipped.unless)
    : TEXTS[language].ui.ledger[skipped.missing];
}
