/** The number of a column, or how it follows from others: 1, 2=3+4. */
const COLUMN_NUMBER = /^(?:\d{1,2}|[（(]\d{1,2}[)）]|\d{1,2}=[\d+\-＋－]+|栏次|—|\*\*)$/;

/** Whether a row numbers the columns: 1, 2, 3 …, perhaps beside 栏次 or 类, 款 and 项. */
export function isColumnNumbers(texts: readonly string[]): boolean {
  const numbers = texts.filter((text) => /^\d{1,2}/.test(text)).map((text) => Number.parseInt(text, 10));
  return (
    numbers.length >= 2 &&
    texts.every((text) => COLUMN_NUMBER.test(text) || /^[类款项*]$/.test(text)) &&
    numbers.every((number, n) => n === 0 || number > (numbers[n - 1] ?? 0))
  );
}
