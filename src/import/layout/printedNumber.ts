/** A printed amount or count: digits, perhaps with separators, decimals, a sign, brackets or a mark of negatives. */
const NUMBER =
  /^[(（]?[-+－−△▲]?\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?[)）]?$|^[(（]?[-+－−△▲]?\d+(?:\.\d+)?[)）]?$/;

/** Whether a text is nothing but one printed number, with `%` or without. */
export function isNumber(text: string): boolean {
  return text.length <= 40 && NUMBER.test(text.replace(/[%％]$/, ""));
}

/** Whether a text is a number that looks like money: with decimals or separators, or a bare nought. */
export function isAmount(text: string): boolean {
  return isNumber(text) && (/[.,，]/.test(text) || /^-?0$/.test(text));
}
