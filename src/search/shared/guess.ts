import { HAN } from "../../text/chinese.ts";
import { cutKey, findBlocks } from "./keys.ts";
import { findEnglish, findMended, findNames } from "./names/findNames.ts";
import { findLike, measure, mostErrors } from "./names/like.ts";
import type { NamedCount } from "./names/names.ts";
import type { SearchIndex } from "./openIndex.ts";
import { type Blocks, readLine } from "./readBlocks.ts";
import { findTopic } from "./topics.ts";

/** A text with its traditional characters in simplified writing. */
export async function simplify(blocks: Blocks, text: string): Promise<string> {
  const characters = [...text];
  const simplified = await Promise.all(
    characters.map((character) => (HAN.test(character) ? readLine(blocks, "H", character) : undefined)),
  );
  return characters.map((character, index) => simplified[index] ?? character).join("");
}

/** As many names as one spelling may mean, and as many bureaus. */
const MOST_NAMES = 3;
const MOST_OFFICES = 12;

/**
 * Names that words may mean which nothing answers to: one name that all mean, two that stand one behind the other, or one with errors
 * mended.
 */
export async function guessNames(blocks: Blocks, texts: readonly string[]): Promise<string[][]> {
  const asked = await findTopic(blocks, texts.join(""));
  if (asked) return [[asked.name]];
  const whole = await spellNames(blocks, texts);
  if (whole.length > 0) return [whole];
  for (let cut = texts.length - 1; cut > 0; cut -= 1) {
    const pair = await Promise.all(
      [texts.slice(0, cut), texts.slice(cut)].map((part) => spellNames(blocks, part)),
    );
    if (pair.every((names) => names.length > 0)) return pair;
  }
  const like = await findLike(blocks, texts);
  if (like.length > 0) return [like.slice(0, MOST_NAMES)];
  const mended = pickCommon(await Promise.all(texts.map((text) => findMended(blocks, text))));
  return mended.length > 0 ? [mended] : [];
}

/** Names of bureaus that a text is like, as typed or without their place; their endings tell them from other names (审计局, not 审计费). */
export function findLikeOffices(
  { manifest, lexicon }: Pick<SearchIndex, "manifest" | "lexicon">,
  text: string,
): string[] {
  const most = mostErrors(text);
  if (!HAN.test(text) || most === 0) return [];
  const like = [...lexicon.values()].flat().flatMap((part) => {
    if (part.kind !== "bureaus" && part.kind !== "office") return [];
    const errors = part.text.at(-1) === text.at(-1) ? measure(text, part.text, most) : Infinity;
    return errors <= most ? [{ errors, bureaus: part.bureaus }] : [];
  });
  const least = Math.min(...like.map(({ errors }) => errors));
  const numbers = like.filter(({ errors }) => errors === least).flatMap(({ bureaus }) => bureaus);
  return [...new Set(numbers)].slice(0, MOST_OFFICES).map((number) => manifest.bureaus[number]?.name ?? "");
}

/** Names that words spell or mean in English: all as one, or each for itself. */
async function spellNames(blocks: Blocks, texts: readonly string[]): Promise<string[]> {
  const find = async (parts: readonly string[]): Promise<NamedCount[]> => {
    const english = await findEnglish(blocks, parts);
    if (english.length > 0) return english;
    const spelled = await findNames(blocks, parts.join(""));
    return spelled.length > 0 ? spelled : findEnglish(blocks, parts, true);
  };
  const joined = pickCommon([await find(texts)]);
  return joined.length > 0 ? joined : pickCommon(await Promise.all(texts.map((text) => find([text]))));
}

/** The first names that all lists have. */
function pickCommon([first = [], ...others]: readonly (readonly NamedCount[])[]): string[] {
  const common = first.filter(({ name }) =>
    others.every((names) => names.some((other) => other.name === name)),
  );
  return common.slice(0, MOST_NAMES).map(({ name }) => name);
}

/** A shorter piece of a text says too little to be looked for; so do pieces of less than this share of the text. */
const LEAST_PIECE = 2;
const LEAST_SHARE = 0.6;

/** A Chinese text in the longest pieces that stand in some text of the index, from its beginning on; what stands nowhere is left out. */
export async function cutPieces(blocks: Blocks, text: string): Promise<string[]> {
  if (!HAN.test(text)) return [];
  const pieces: string[] = [];
  for (let at = 0; at < text.length; ) {
    const length = await measureKnown(blocks, text.slice(at));
    if (length >= LEAST_PIECE) pieces.push(text.slice(at, at + length));
    at += Math.max(length, 1);
  }
  return pieces.join("").length < text.length * LEAST_SHARE ? [] : pieces;
}

/** How many characters of a text's beginning stand together in some text: its key would stand beside those that have them. */
async function measureKnown({ separators, load }: Blocks, text: string): Promise<number> {
  const key = `T${cutKey(text)}`;
  const [block] = findBlocks(separators, key);
  const next = separators[block] ?? "";
  const blocks = await Promise.all([
    load(block),
    ...(countAlike(next, key) > LEAST_PIECE ? [load(block + 1)] : []),
  ]);
  return Math.max(
    0,
    ...blocks.flatMap((lines) => lines.split("\n").map((line) => countAlike(line, key) - 1)),
  );
}

function countAlike(a: string, b: string): number {
  let count = 0;
  while (count < b.length && a[count] === b[count]) count += 1;
  return count;
}
