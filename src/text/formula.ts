/** Text that a spreadsheet takes for a formula: it begins with a sign of one, full-width too, or a control character. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^\p{Cc}/u;

/** Text kept from becoming a formula by an apostrophe before it, which is seen; a printed `-` is none. */
export const guardFormula = (text: string): string =>
  text !== "-" && FORMULA.test(text) ? `'${text}` : text;
