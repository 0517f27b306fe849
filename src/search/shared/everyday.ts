import type { Manifest } from "./manifest.ts";
import { isLatinWord, stemEnglish } from "./normalize.ts";
import { addTexts, type Query, replaceWord } from "./query.ts";

/** Characters that each part of a word has at least. */
const LEAST = 2;

/** Words that people put behind a name, and budgets do not (公车费). */
const ENDING = /(?:费用|开支|支出|花费|费)$/;

/** A text parted before or behind the longest everyday words that it ends or begins with (办公电脑); undefined where it has none. */
export function partEveryday(everyday: Manifest["everyday"], text: string): readonly string[] | undefined {
  for (let length = text.length - LEAST; length >= LEAST; length -= 1) {
    const [end, start] = [text.slice(-length), text.slice(0, length)];
    const [before, behind] = [text.slice(0, -length), text.slice(length)];
    if (Object.hasOwn(everyday, end)) return [...(partEveryday(everyday, before) ?? [before]), end];
    if (Object.hasOwn(everyday, start)) return [start, ...(partEveryday(everyday, behind) ?? [behind])];
  }
  return undefined;
}

/** Parts of printed names that an everyday word stands for beside itself; none where it is none. */
export function findFormal(everyday: Manifest["everyday"], text: string): readonly string[] {
  const word = [text, text.replace(ENDING, ""), stemEnglish(text)].find((each) =>
    Object.hasOwn(everyday, each),
  );
  return word === undefined ? [] : (everyday[word] ?? []).filter((name) => name !== text);
}

/** A query whose words stand for what printed names have in their place too, and what that is. */
export function understand(
  everyday: Manifest["everyday"],
  query: Query,
): { readonly query: Query; readonly formal: readonly string[] } {
  // Several English words that people say for one thing (basic salary).
  const whole = query.words.length > 1 && isLatinWord(query.whole) ? findFormal(everyday, query.whole) : [];
  if (whole.length > 0) return { query: { ...query, words: [replaceWord(whole)] }, formal: whole };
  const names = query.words.map(({ texts: [text = ""] }) => findFormal(everyday, text));
  const words = query.words.map((word, index) => addTexts(word, names[index] ?? []));
  return { query: { ...query, words }, formal: [...new Set(names.flat())] };
}
