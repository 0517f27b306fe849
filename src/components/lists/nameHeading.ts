import { findEnglish } from "../../archive/words/glosses.ts";
import type { Shared } from "../../read/shared.ts";
import type { Column } from "../../schema/format/part.ts";
import type { Language } from "../../text/ui.ts";

/** The printed heading of a list's column, the innermost, or its English. */
export function nameHeading(language: Language, shared: Shared, { heading }: Column): string {
  const printed = heading.at(-1) ?? "";
  return language === "en" ? (findEnglish(shared, printed) ?? printed) : printed;
}
