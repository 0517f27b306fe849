import { readCellState } from "../../../money.ts";

/** Characters of the longest amount, with its sign and point; longer ones are not looked at further. */
const LONGEST_AMOUNT = 40;

/** What a malformed amount most likely is, first match wins. */
const AMOUNT_FAULTS: readonly (readonly [cause: string, pattern: RegExp])[] = [
  ["dash-form", /^([—–−－─]+|--+)$/],
  ["minus-form", /^[—–−－]\d+(\.\d+)?$/],
  ["triangle-negative", /^[△▲]\d+(\.\d+)?$/],
  ["full-width", /[０-９．，－／]/],
  ["thousands-separator", /^-?\d{1,3}(,\s?\d{3})+(\.\s?\d+)?$/],
  ["unit-in-cell", /^\D*\d.*[元%]|[¥￥]|^\d+(\.\d+)?\p{Script=Han}+$/u],
  ["stray-space", /\s/],
  ["bracketed-negative", /^[(（]\d+(\.\d+)?[)）]$/],
  ["letter-for-digit", /^-?(?=.*\d)(?=.*[OoIlSB])[\dOoIlSB]+(\.[\dOoIlSB]+)?$/],
  ["scientific", /^-?\d+(\.\d+)?[eE][+-]?\d+$/],
  ["comma-for-point", /^-?\d+,\d+$/],
  ["stop-for-point", /^-?\d+。\d+$/],
  ["point-at-end", /^-?\d+\.$/],
  ["two-points", /^-?\d+(\.\d+){2,}$/],
  ["leading-zero", /^-?0\d/],
  ["words", /\p{Script=Han}/u],
  ["too-long", /\d{11}/],
];

const EXAMPLE = "1060.00";

const DIGITS_BY_LETTER: Readonly<Record<string, string>> = { O: "0", o: "0", I: "1", l: "1", S: "5", B: "8" };

/** How each fault is mended, in turn; digits that are not there are not made up. */
const MENDS: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/[\s万元¥%]/g, ""],
  [/^(\d+(?:\.\d+)?)\p{Script=Han}+$/u, "$1"],
  [/,(?=\d{3}(?!\d))/g, ""],
  [/^(-?\d+)[,。](\d+)$/, "$1.$2"],
  [/^([—–−─-]+)$/, "-"],
  [/^(?:[—–−△▲]|减少|下降)(?=\d)/, "-"],
  [/^(?:增加|增长)(?=\d)/, ""],
  [/^\((.*)\)$/, "-$1"],
];

export function findAmountFault(cell: string): string | undefined {
  if (cell.length > LONGEST_AMOUNT) return /^-?[\d.]+$/.test(cell) ? "too-long" : undefined;
  return AMOUNT_FAULTS.find(([, pattern]) => pattern.test(cell))?.[0];
}

/** The amount that was most likely meant; an amount as an example where it cannot be told. */
export function suggestAmount(cell: string): string {
  if (cell.length > LONGEST_AMOUNT) return EXAMPLE;
  const letters =
    findAmountFault(cell) === "letter-for-digit"
      ? cell.replace(/[A-Za-z]/g, (letter) => DIGITS_BY_LETTER[letter] ?? letter)
      : cell;
  const plain = MENDS.reduce(
    (text, [pattern, replacement]) => text.replace(pattern, replacement),
    letters.normalize("NFKC"),
  );
  return readCellState(plain) === undefined || plain === "" ? EXAMPLE : plain;
}
