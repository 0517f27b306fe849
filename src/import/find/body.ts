import { normalizeLabel } from "../../text/labels.ts";
import words from "./bodies.json" with { type: "json" };

const either = (all: readonly string[]): string => `(?:${all.join("|")})`;
/** Source of a pattern: the words with which names of bodies end. */
export const BODY_ENDING = either(words.endings);
/** What may stand behind the name of a body: 机关, or a remark in brackets, such as (本级). */
const BEHIND = `(?:${either(words.behind)}|\\([^()]{1,8}\\))?`;

const NAME = /^(?:[\p{Script=Han}()·]{4,40}|\p{Script=Han}{2}[部署])$/u;
const NEVER = new RegExp(either(words.never));
const WHOLE = new RegExp(`^(.+${BODY_ENDING})${BEHIND}$`);

/** Whether a text can be the name of a body: Chinese, of a length that names have (教育部 is the shortest), and no words of a table. */
export function isBody(name: string): boolean {
  return NAME.test(name) && !NEVER.test(name);
}

/** The name of the body that a whole text is, without 本级 or 机关 behind it; null where it is none. */
export function bodyOf(text: string): string | null {
  const name = WHOLE.exec(normalizeLabel(text))?.[1];
  return name !== undefined && isBody(name) ? name : null;
}

/** Whether a text is the name of a body: 湘潭市医疗保障局本级. */
export const endsAsBody = (text: string): boolean => bodyOf(text) !== null;
