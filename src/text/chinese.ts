/** Chinese characters, and marks that only Chinese text has. */
const CHARACTER = String.raw`\p{Script=Han}\u3000-\u303f\uff00-\uff60`;

/** Chinese within another text: from its first character to the last before a Latin letter, an amount or the end of an English phrase. */
export const CHINESE = new RegExp(
  `[“‘]?[${CHARACTER}](?:(?:(?![,:;] | \\d)[^A-Za-z<>])*[${CHARACTER}][”’]?)?`,
  "gu",
);

/** A Chinese character. */
export const HAN = /\p{Script=Han}/u;

/** A text in pieces: Chinese by itself, and what is between. */
export function splitChinese(text: string): { readonly text: string; readonly isChinese: boolean }[] {
  const pieces: { readonly text: string; readonly isChinese: boolean }[] = [];
  let end = 0;
  for (const { 0: run, index } of text.matchAll(CHINESE)) {
    if (!HAN.test(run)) continue;
    if (index > end) pieces.push({ text: text.slice(end, index), isChinese: false });
    pieces.push({ text: run, isChinese: true });
    end = index + run.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), isChinese: false });
  return pieces;
}
