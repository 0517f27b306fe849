import { cutAtAmounts, splitDigits } from "../../text/digits.ts";
import { type Content, html } from "./html.ts";

/** A printed amount with its digits in threes. The gaps are drawn: who copies it gets what is printed. */
export function renderAmount(text: string): Content {
  const [first = "", ...others] = splitDigits(text);
  return others.length === 0 ? text : html`${first}${others.map((digits) => html`<i>${digits}</i>`)}`;
}

/** The same for an amount among words, such as its unit. */
export const renderMoney = (text: string): Content => cutAtAmounts(text).map(renderAmount);
