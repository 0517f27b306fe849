import words from "./words.json" with { type: "json" };

/** A part of the text before a figure, up to a comma or bracket, and the mark that ends it; the last one ends at the figure. */
export interface Piece {
  text: string;
  mark: string;
}

/** What stands in brackets and says nothing of figures: （款）, （含所属单位）; 境 belongs to a name, a direction is one left open. */
export const ASIDE = /\((?!境|省|本级|增加|减少|增长|下降|上升|降低|其中)[^()\d]*\)/g;
const BREAK = /[,;:。]|\((?!境|省|本级)|(?<!\((?:境|省|本级))\)/;

/** Parts the text before a figure; `text` has at least one part. */
export function listPieces(gap: string): Piece[] {
  const text = gap.replace(ASIDE, "");
  const pieces: Piece[] = [];
  let rest = text;
  for (let found = BREAK.exec(rest); found; found = BREAK.exec(rest)) {
    pieces.push({ text: rest.slice(0, found.index), mark: found[0] });
    rest = rest.slice(found.index + found[0].length);
  }
  return [...pieces, { text: rest, mark: "" }];
}

/** Whether a part begins to say why, or what for: figures from there on are no figures of the budget as a whole. */
export const givesReason = ({ text }: Piece): boolean => words.reasons.some((word) => text.includes(word));

/** Whether reasons go on after a semicolon, since they are counted. */
export const countsReasons = ({ text }: Piece): boolean => words.listed.some((word) => text.includes(word));
