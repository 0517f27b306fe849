import { SSF } from "@e965/xlsx";

/** Excel keeps 15 digits of a number; what a file has beyond is the noise of binary fractions. */
const exact = new Intl.NumberFormat("en-US", { useGrouping: false, maximumSignificantDigits: 15 });

/** Formats that Chinese Excel builds in by number, for which files do not write them down. */
const CHINESE_FORMATS: ReadonlyMap<number, string> = new Map([
  ...[27, 36, 50, 52, 57].map((id): [number, string] => [id, 'yyyy"年"m"月"']),
  ...[28, 29, 51, 53, 54, 58].map((id): [number, string] => [id, 'm"月"d"日"']),
  [31, 'yyyy"年"m"月"d"日"'],
  [14, "yyyy/m/d"],
]);

/**
 * A number as its sheet shows it. Without a format of its own it is given in all its digits, whatever the width of its column; a format is
 * carried out on the decimal number, as Excel does it: 1.005 with two decimals is 1.01.
 */
export function showNumber(value: number, format: string, formatId?: number): string {
  const decimal = exact.format(value === 0 ? 0 : value);
  const known = CHINESE_FORMATS.get(formatId ?? -1) ?? format.replace(/!(.)/g, "\\$1");
  if (/^(general|@)$/i.test(known)) return decimal;
  try {
    return SSF.format(known, roundFor(known, decimal)) as string;
  } catch {
    return decimal;
  }
}

/** The number rounded to the decimals that a format shows, half away from zero; where it shows no decimals of it, the number itself. */
function roundFor(format: string, decimal: string): number {
  const number = Number(decimal);
  const sections = format.replace(/"[^"]*"|\\.|_.|\*./g, "").split(";");
  const section =
    sections[number < 0 && sections.length > 1 ? 1 : number === 0 && sections.length > 2 ? 2 : 0] ?? "";
  const digits = section.replace(/\[[^\]]*\]/g, "");
  if (/general|[eymdhs/@]/i.test(digits)) return number;
  const shown = /\.([0#?]*)/.exec(digits)?.[1] ?? "";
  const scale = /[0#?](,+)[^0#?,]*$/.exec(digits)?.[1] ?? "";
  const places = shown.length + 2 * (digits.split("%").length - 1) - 3 * scale.length;
  if (places < 0 || places > 20) return number;
  const rounded = new Intl.NumberFormat("en-US", { useGrouping: false, maximumFractionDigits: places });
  return Number(rounded.format(decimal as Intl.StringNumericLiteral));
}
