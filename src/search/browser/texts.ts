import type { ReviewState } from "../../schema/vocabulary.ts";
import type { Answer } from "../shared/answer.ts";
import type { TopicChange } from "../shared/topics.ts";

/** Words of the script; they stand in the page, in the page's language. `{placeholders}` are filled here. */
export interface Texts {
  readonly kinds: Readonly<Record<string, string>>;
  readonly phases: Readonly<Record<string, string>>;
  readonly review: Readonly<Record<ReviewState, string>>;
  readonly searching: string;
  readonly failed: string;
  readonly found: string;
  readonly foundUncounted: string;
  readonly takenAs: string;
  readonly pieces: string;
  readonly alsoCalled: string;
  readonly answered: string;
  readonly none: string;
  readonly suggestions: string;
  readonly bureaus: string;
  readonly sideBySide: string;
  /** Between names. */
  readonly comma: string;
  readonly hits: string;
  readonly hitsApart: string;
  readonly allHits: string;
  readonly more: string;
  readonly moreUncounted: string;
  readonly any: string;
  readonly option: string;
  readonly added: string;
  readonly offered: string;
  readonly whole: string;
  readonly answer: AnswerTexts;
}

/** Words around the figures of an answer. */
interface AnswerTexts {
  readonly title: Readonly<Record<Answer["kind"], string>>;
  readonly note: Readonly<Record<Answer["kind"], string>>;
  readonly place: string;
  readonly change: Readonly<Record<TopicChange["direction"], string>>;
  readonly stated: string;
  readonly computed: string;
  readonly restored: string;
  readonly all: string;
}

export function fillText(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
}
