import { cutAtAmounts, DRAWN_GAP, splitDigits } from "../../text/digits.ts";
import { type Content, type Html, html } from "./html.ts";

/** Sets each group of digits but the first apart. */
function renderDigits(text: string, setApart: (digits: string) => Html): Content {
  const [first = "", ...others] = splitDigits(text);
  return others.length === 0 ? text : html`${first}${others.map(setApart)}`;
}

/** A printed amount with its digits in threes. The gaps are drawn: who copies it gets what is printed. */
export const renderAmount = (text: string): Content => renderDigits(text, (digits) => html`<i>${digits}</i>`);

/** The same for an amount among words, such as its unit. */
export const renderMoney = (text: string): Content => cutAtAmounts(text).map(renderAmount);

/** The same in a drawing, as `base.css` has it elsewhere. */
export const renderDrawnMoney = (text: string): Content =>
  cutAtAmounts(text).map((part) =>
    renderDigits(part, (digits) => html`<tspan dx="${DRAWN_GAP}">${digits}</tspan>`),
  );
