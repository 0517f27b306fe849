import { Converter } from "opencc-js/t2cn";
import { pinyin } from "pinyin-pro";
import type { WrittenLine } from "./blocks.ts";

/** The characters of GB 2312, all that simplified texts commonly have, by their two bytes. */
const [FIRST_ROW, LAST_ROW, FIRST_CELL, LAST_CELL] = [0xb0, 0xf7, 0xa1, 0xfe] as const;
/** CJK Unified Ideographs. */
const [FIRST_IDEOGRAPH, LAST_IDEOGRAPH] = [0x4e00, 0x9fff] as const;

/** Lines that tell of each simplified character its commonest pinyin, for whoever types another of the same sound. */
export function listSounds(): WrittenLine[] {
  return listSimplified().map((character) => ({
    key: `P${character}`,
    text: pinyin(character, { toneType: "none", v: true }),
  }));
}

/** Lines that tell of traditional characters what they are in simplified writing, of those that occur in these texts. */
export function listTraditional(texts: Iterable<string>): WrittenLine[] {
  const convert = Converter({ from: "t", to: "cn" });
  const simplified = new Set<string>();
  for (const text of texts) for (const character of text) simplified.add(character);
  return range(FIRST_IDEOGRAPH, LAST_IDEOGRAPH).flatMap((code) => {
    const character = String.fromCodePoint(code);
    const text = convert(character);
    return text !== character && simplified.has(text) ? [{ key: `H${character}`, text }] : [];
  });
}

function listSimplified(): string[] {
  const decoder = new TextDecoder("gb18030");
  return range(FIRST_ROW, LAST_ROW).flatMap((row) =>
    range(FIRST_CELL, LAST_CELL)
      .map((cell) => decoder.decode(Uint8Array.of(row, cell)))
      .filter((character) => /^\p{Script=Han}$/u.test(character)),
  );
}

const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);
