import { guardFormula } from "../../../text/formula.ts";

/** One value of a drawing, as it is written there. */
export interface DrawnValue {
  readonly chart: string;
  readonly label: string;
  readonly value: string;
}

/** An amount, its unit, and a note in brackets behind it. */
const VALUE = /^(-?\d+(?:\.\d+)?)\s*([^\s(（]*)\s*(?:[(（](.*)[)）])?$/;

/** The amount, unit and note of a value; words that stand in place of an amount are a note. */
export function splitValue(value: string): [amount: string, unit: string, note: string] {
  const [, amount, unit = "", note = ""] = VALUE.exec(value.trim()) ?? [];
  return amount === undefined ? ["", "", value.trim()] : [amount, unit, note];
}

const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
const writeText = (text: string): string => quote(guardFormula(text));

/** The values of a drawing as a table that spreadsheets open: BOM, CRLF, each line with the address of the page. */
export function writeDrawnCsv(
  columns: readonly string[],
  values: readonly DrawnValue[],
  address: string,
): string {
  const lines = values.map(({ chart, label, value }) => {
    const [amount, unit, note] = splitValue(value);
    return [writeText(chart), writeText(label), amount, quote(unit), writeText(note), quote(address)];
  });
  return `\uFEFF${[columns.map(quote), ...lines].map((line) => line.join(",")).join("\r\n")}\r\n`;
}
