import { listDeletions, MENDED, SPELLING_LENGTH } from "../keys.ts";
import { isLatinWord, stemEnglish } from "../normalize.ts";
import { type Blocks, readTexts } from "../readBlocks.ts";
import { decodeNames, type NamedCount, rankNames } from "./names.ts";

/** Names that begin so, or whose pinyin, initials or English words do: those that are so whole first. */
export async function findNames(blocks: Blocks, typed: string): Promise<NamedCount[]> {
  const text = isLatinWord(typed) ? typed.slice(0, SPELLING_LENGTH) : typed;
  if (text === "") return [];
  const [whole, begun] = await Promise.all([
    readTexts(blocks, "N", text, true),
    readTexts(blocks, "N", text),
  ]);
  const first = rankNames(whole.flatMap(decodeNames));
  return [
    ...first,
    ...rankNames(begun.flatMap(decodeNames)).filter(
      ({ name }) => !first.some((other) => other.name === name),
    ),
  ];
}

/** Names whose English has these words, one behind the other, each as a whole; the last may be `begun`, for whoever is still typing. */
export async function findEnglish(
  blocks: Blocks,
  words: readonly string[],
  begun = false,
): Promise<NamedCount[]> {
  if (words.length === 0 || !words.every(isLatinWord)) return [];
  const [said, phrase] = [words.join(" "), words.map(stemEnglish).join(" ")];
  const lines = await Promise.all([
    readTexts(blocks, "E", `${phrase} `),
    ...(begun ? [readTexts(blocks, "E", said)] : []),
  ]);
  return rankNames(lines.flat().flatMap(decodeNames));
}

/** Names that differ from a text by one character more, less or other, or by two that changed places; a longer text is like none. */
export async function findMended(blocks: Blocks, text: string): Promise<NamedCount[]> {
  if (text.length > MENDED.most + 1) return [];
  const found = await Promise.all(
    [text, ...listDeletions(text)].map((form) => readTexts(blocks, "V", form, true)),
  );
  return rankNames(found.flat().flatMap(decodeNames));
}
