import { findEnglish } from "../../archive/words/glosses.ts";
import type { Shared } from "../../read/shared.ts";
import type { Language } from "../../text/ui.ts";

/** A label as it stands in a drawing: that holds no markup, so on English pages its English stands behind it from the start. */
export function labelDrawn(shared: Shared, language: Language, label: string): string {
  const english = language === "en" ? findEnglish(shared, label) : undefined;
  return english === undefined ? label : `${label} ${english}`;
}
