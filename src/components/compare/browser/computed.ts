import { fill } from "../../../text/fill.ts";
import { writeText } from "../../language/browser/language.ts";
import { readUnits } from "../../settings/browser/convert.ts";
import { group } from "../../settings/browser/digits.ts";
import { divide, subtract } from "./difference.ts";

/** Headings of what is computed of two disclosures, and words for the result. */
export interface ComputedTexts {
  readonly difference: string;
  readonly ratio: string;
  readonly times: string;
}

/** Behind two disclosures: how far the second is from the first, and how many times the first it is. */
export function addDifferences(t: ComputedTexts, table: HTMLTableElement): void {
  const units = readUnits(document.querySelector<HTMLElement>(".reader-button")?.dataset["units"] ?? "");
  for (const row of table.rows) {
    const [first, second] = row.querySelectorAll<HTMLElement>(".chosen");
    if (!first || !second) continue;
    const isHead = row.parentElement === table.tHead;
    const [a, b] = [first.dataset["yuan"] ?? "", second.dataset["yuan"] ?? ""];
    const unit = first.dataset["in"] === second.dataset["in"] ? (first.dataset["in"] ?? "") : "元";
    const difference = subtract(a, b, units.get(unit) ?? 0);
    const ratio = divide(a, b);
    const texts = isHead
      ? [t.difference, t.ratio]
      : [
          difference === undefined ? "" : `${difference}${unit}`,
          ratio === undefined ? "" : fill(t.times, { ratio }),
        ];
    const cells = texts.map((text, index) => {
      const cell = document.createElement(isHead ? "th" : "td");
      if (cell instanceof HTMLTableCellElement && isHead) cell.scope = "col";
      cell.className = index === 0 && !isHead ? "amount computed money" : "amount computed printed";
      writeText(cell, text);
      if (cell.firstChild instanceof Text) group(cell.firstChild);
      return cell;
    });
    second.after(...cells);
  }
}
