/** Units of money by their printed name, with the zeros of what they are in yuan: 4 for 万元. */
export type Units = ReadonlyMap<string, number>;

/** An amount as `money.ts` knows it; that module is not for browsers. */
const AMOUNT = /^(-?)(\d+)(?:\.(\d+))?$/;

/** Units written as `元:0 万元:4`. */
export function readUnits(text: string): Units {
  return new Map(text.split(" ").map((pair) => [pair.split(":")[0] ?? "", Number(pair.split(":")[1])]));
}

/** Whether a text is a printed number; blank, dash, `?` and words are none. */
export const isAmount = (text: string): boolean => AMOUNT.test(text);

/** The printed digits of an amount: before its point and behind it; undefined for what is none. */
export function readDigits(
  amount: string,
): { readonly minus: boolean; readonly whole: string; readonly decimals: string } | undefined {
  const [, sign, whole, decimals = ""] = AMOUNT.exec(amount) ?? [];
  return whole === undefined ? undefined : { minus: sign === "-", whole, decimals };
}

/** An amount with its point moved right by so many places, left if negative. Every printed digit stays; what is no amount stays as it is. */
export function movePoint(amount: string, places: number): string {
  const read = readDigits(amount);
  if (!read) return amount;
  const { minus, whole, decimals } = read;
  const before = Math.max(0, 1 - whole.length - places);
  const point = before + whole.length + places;
  const digits = `${"0".repeat(before)}${whole}${decimals}`.padEnd(point, "0");
  const fraction = digits.slice(point);
  return `${minus ? "-" : ""}${digits.slice(0, point).replace(/^0+(?=\d)/, "")}${fraction && `.${fraction}`}`;
}

/** An amount printed in one unit, in another; as it is where a unit is not known. */
export function convertAmount(amount: string, from: string, to: string, units: Units): string {
  const [start, end] = [units.get(from), units.get(to)];
  return start === undefined || end === undefined ? amount : movePoint(amount, start - end);
}

/** The first amount in a text that a unit stands behind, with no further letter. */
function findAmount(text: string, units: readonly string[]) {
  for (const { 0: whole, 1: amount = "", 2: space = "", index } of text.matchAll(
    /(?<![\d.])(-?\d+(?:\.\d+)?)(\s*)/g,
  )) {
    const after = text.slice(index + whole.length);
    const unit = units.find((name) => after.startsWith(name) && !/^[/\p{L}]/u.test(after.slice(name.length)));
    if (unit) return { index, amount, space, unit };
  }
  return undefined;
}

/**
 * Texts that together say an amount before its unit, such as `≥ 13.02 万元（占2.1%）` or `610.21` and `万元`: the unit, and the texts in
 * another one; undefined without one, or where one text holds but a part of the amount or unit.
 */
export function findMoney(
  texts: readonly string[],
  units: Units,
): { readonly unit: string; readonly convert: (to: string) => string[] } | undefined {
  const all = texts.join("");
  const found = findAmount(all, [...units.keys()]);
  if (!found) return undefined;
  const { amount, space, unit } = found;
  const starts = texts.map((_, index) => texts.slice(0, index).join("").length);
  const place = (at: number, length: number) => {
    const index = starts.findLastIndex((start) => start <= at);
    const start = at - (starts[index] ?? 0);
    return start + length <= (texts[index]?.length ?? 0) ? { index, start, end: start + length } : undefined;
  };
  const [amountPlace, unitPlace] = [
    place(found.index, amount.length),
    place(found.index + amount.length + space.length, unit.length),
  ];
  if (!amountPlace || !unitPlace) return undefined;
  const convert = (to: string): string[] => {
    const converted = [...texts];
    // The unit first: it stands behind the amount, whose length may change.
    for (const [{ index, start, end }, by] of [
      [unitPlace, to] as const,
      [amountPlace, convertAmount(amount, unit, to, units)] as const,
    ])
      converted[index] = `${converted[index]?.slice(0, start)}${by}${converted[index]?.slice(end)}`;
    return converted;
  };
  return { unit, convert };
}
