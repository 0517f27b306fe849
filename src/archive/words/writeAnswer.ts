import type { Shared } from "../../read/shared.ts";
import type { Answer } from "../../schema/findings.ts";
import { fill } from "../../text/text.ts";
import type { Language, Ui } from "../../text/ui.ts";
import { translateText } from "./translations.ts";

/** What a bureau answered to a finding, behind what came of it: `Explained by the bureau: …`. */
export function writeAnswer(ui: Ui, language: Language, shared: Shared, answer: Answer): string {
  return `${ui.letter.outcomes[answer.outcome]}${ui.marks.colon}${tellAnswer(ui, language, shared, answer)}`;
}

/** The answer, with its day and where it can be read. */
export const tellAnswer = (ui: Ui, language: Language, shared: Shared, answer: Answer): string =>
  fill(ui.letter.answer, { ...answer, answer: translateText(shared, language, answer.answer) });
