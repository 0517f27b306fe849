import words from "./words.json" with { type: "json" };

/** A number with its unit in running text, and what is said before it. */
export interface Figure {
  /** As printed, without separators of thousands. */
  value: string;
  /** As printed. */
  printed: string;
  unit: string;
  /** Where the number begins in the text, and where it ends. */
  from: number;
  to: number;
  /** The text before it, from the figure before it or the beginning of its statement. */
  gap: string;
  /** Whether it is the first of its statement. */
  leads: boolean;
  /** That words after it say that it is not the figure itself: 左右, a rate, a range. */
  inexact: boolean;
}

const FIGURE =
  /(?<![\d.,])(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(亿元|万元|千元|元|%|人|名|辆|台|个|项)/g;

/** The figures of a text in order. */
export function listFigures(text: string): Figure[] {
  const figures: Figure[] = [];
  let end = 0;
  for (const found of text.matchAll(FIGURE)) {
    const [whole, printed = "", unit = ""] = found;
    const from = found.index;
    const statement = text.lastIndexOf("。", from) + 1;
    const after = text.slice(from + whole.length, from + whole.length + 3);
    figures.push({
      value: printed.replaceAll(",", ""),
      printed,
      unit,
      from,
      to: from + printed.length,
      gap: text.slice(Math.max(end, statement), from),
      leads: statement >= end,
      inexact: /\d $/.test(text.slice(0, from)) || words.inexact.some((word) => after.startsWith(word)),
    });
    end = from + whole.length;
  }
  return figures;
}
