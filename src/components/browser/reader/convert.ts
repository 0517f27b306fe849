/** Units of money by their printed name, with the zeros of what they are in yuan: 4 for 万元. */
export type Units = ReadonlyMap<string, number>;

/** An amount as `money.ts` knows it; that module is not for browsers. */
const AMOUNT = /^(-?)(\d+)(?:\.(\d+))?$/;

/** Units written as `元:0 万元:4`. */
export function readUnits(text: string): Units {
  return new Map(text.split(" ").map((pair) => [pair.split(":")[0] ?? "", Number(pair.split(":")[1])]));
}

export const isAmount = (text: string): boolean => AMOUNT.test(text);

/** An amount with its point moved right by so many places, left if negative. Every printed digit stays; what is no amount stays as it is. */
export function movePoint(amount: string, places: number): string {
  const [, sign = "", whole, decimals = ""] = AMOUNT.exec(amount) ?? [];
  if (whole === undefined) return amount;
  const before = Math.max(0, 1 - whole.length - places);
  const point = before + whole.length + places;
  const digits = `${"0".repeat(before)}${whole}${decimals}`.padEnd(point, "0");
  const fraction = digits.slice(point);
  return `${sign}${digits.slice(0, point).replace(/^0+(?=\d)/, "")}${fraction && `.${fraction}`}`;
}

/** An amount printed in one unit, in another; as it is where a unit is not known. */
export function convertAmount(amount: string, from: string, to: string, units: Units): string {
  const [start, end] = [units.get(from), units.get(to)];
  return start === undefined || end === undefined ? amount : movePoint(amount, start - end);
}

/** A text in which an amount stands before its unit, such as `≥ 13.02 万元（占2.1%）`, with that unit; undefined without one. */
export function findMoney(text: string, units: Units): { readonly unit: string; readonly convert: (to: string) => string } | undefined {
  const found = new RegExp(`(?<![\\d.])(-?\\d+(?:\\.\\d+)?)(\\s*)(${[...units.keys()].join("|")})(?![/\\p{L}])`, "u").exec(text);
  if (!found) return undefined;
  const [all, amount = "", space = "", unit = ""] = found;
  const after = found.index + all.length;
  return { unit, convert: (to) => `${text.slice(0, found.index)}${convertAmount(amount, unit, to, units)}${space}${to}${text.slice(after)}` };
}
