import type { FoundKind } from "../../archive/gather/found.ts";
import { translateText } from "../../archive/words/translations.ts";
import type { Shared } from "../../read/shared.ts";
import type { Language, Ui } from "../../text/ui.ts";

/** The name of a kind of findings: what its rule is called, or what kind of contradiction it is. */
export function nameKind(
  ui: Ui,
  shared: Shared,
  language: Language,
  { id, title }: Pick<FoundKind, "id" | "title">,
): string {
  if (title !== "") return translateText(shared, language, title);
  return id === "wording" ? ui.findings.kinds.wording : ui.findings.kinds.noted;
}
