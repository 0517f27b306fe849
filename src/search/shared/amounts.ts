import { writeDigits } from "../../text/numerals.ts";

/**
 * Amounts for finding: the same amount of money is found in whatever unit and writing it is typed. Its digits stand apart from its size,
 * so that all writings of one amount stand beside each other in the index. Nothing here is shown or computed with.
 */

/** Digits without zeros at either end, and how many of them stand before the decimal point (negative: zeros behind it). */
interface Digits {
  readonly sign: string;
  readonly digits: string;
  readonly point: number;
}

/** What an amount is asked for by: keys that are the amount itself, and what lies near enough to be meant by a rounded one. */
export interface AskedAmount {
  readonly keys: readonly string[];
  readonly near: readonly Range[];
  /** True without a unit: then what is near counts only where nothing is the amount itself. */
  readonly isBare: boolean;
  /** True with a sign of comparison (≥80%), as targets of indicators have it. */
  readonly isTarget: boolean;
}

/** Amounts of one size from some digits on, up to others; both as key texts. */
interface Range {
  /** The mark and point of its keys. */
  readonly size: string;
  readonly from: string;
  readonly to: string;
}

/** Places by which the decimal point moves to make yuan of a unit: units as printed, and as people write them. */
const YUAN: ReadonlyMap<string, number> = new Map([
  ...["元", "块", "块钱", "圆", "yuan", "rmb", "cny"].map((unit) => [unit, 0] as const),
  ...["千元", "千"].map((unit) => [unit, 3] as const),
  ...["万元", "万", "万块", "w"].map((unit) => [unit, 4] as const),
  ...["百万元", "百万", "million", "m"].map((unit) => [unit, 6] as const),
  ...["千万", "千万元"].map((unit) => [unit, 7] as const),
  ...["亿元", "亿"].map((unit) => [unit, 8] as const),
  ...["billion", "bn"].map((unit) => [unit, 9] as const),
]);

const UNIT = [...YUAN.keys()].sort((a, b) => b.length - a.length).join("|");
const MONEY = "rmb|cny|yuan|人民币|¥";
const TYPED = new RegExp(
  `^([≥≤><=]*)[约近]*(${MONEY})?([-+]?\\d[\\d,]*(?:\\.\\d+)?)(%|(?:${UNIT}))?(${MONEY})?$`,
  "u",
);

/** A target of an indicator in what it counts (≥32人, ≤1200元/人/天). */
const TARGET = /^(?<sign>[≥≤><=]+)(?<number>[-+]?\d[\d,]*(?:\.\d+)?)\D{1,8}$/u;

/** The same without a sign, in what is mostly counted (21800份). */
const COUNTED =
  /^(?<number>\d[\d,]*(?:\.\d+)?)(?:份|人|人次|次|条|家|个|台|套|辆|场|件|名|项|户|篇|批|间|张|处|位|所|天|平方米)$/u;

/** People say hundreds of millions in two digits (1.9亿). */
const ROUNDED = { mark: "≈", digits: 2, yuan: 8 } as const;

/** Marks the end of the digits in a key; sorts before every digit, so that keys stand in the order of their digits. */
const END = "!";

/** Sorts next behind it, before every digit, too. */
const AFTER_END = '"';

export const isMoneyUnit = (unit: string): boolean => YUAN.has(unit);

/**
 * The keys of a printed amount: as printed, rounded where it is hundreds of millions of yuan, and last as yuan or per cent. None where a
 * text holds no number, or several.
 */
export function listAmountKeys(printed: string, unit: string): string[] {
  const number = readDigits(printed);
  if (!number) return [];
  // Targets print their unit themselves (≥5000万元).
  const [, own = unit] = /\d(\D*元)$/u.exec(printed) ?? [];
  const shift = YUAN.get(own);
  const isPercent = unit === "%" || /[%％]$/.test(printed);
  if (isPercent) return [writeKey(number, ""), writeKey(number, "%")];
  if (shift === undefined) return [writeKey(number, "")];
  return [writeKey(number, ""), ...listRounded(number, shift), writeKey(number, "¥", shift)];
}

/** The key of an amount of more digits than people say; none where it is smaller or has no more. */
function listRounded({ sign, digits, point }: Digits, shift: number): string[] {
  if (point + shift <= ROUNDED.yuan || digits.length <= ROUNDED.digits) return [];
  const tenfold = Number(digits.slice(0, ROUNDED.digits + 1));
  const rounded = readDigits(`${Math.round(tenfold / 10)}`);
  if (!rounded) return [];
  return [writeKey({ ...rounded, sign }, ROUNDED.mark, point - ROUNDED.digits + shift)];
}

/**
 * The amount that a word is, as people type it: with or without unit, currency, separators or a sign of comparison. Without a unit it is
 * meant as printed, in yuan or in 万元; with one, what rounds to it is near.
 */
export function readAsked(typed: string): AskedAmount | undefined {
  const [, sign = "", before = "", number = "", unit = "", behind = ""] =
    TYPED.exec(writeDigits(typed) ?? typed) ?? [];
  const isTarget = sign !== "";
  const digits = readDigits(number);
  if (!digits) return readTarget(typed);
  if (unit === "%") return { keys: [writeKey(digits, "%")], near: [], isBare: false, isTarget };
  const shift = YUAN.get(unit || (before || behind ? "元" : ""));
  if (shift !== undefined)
    return {
      keys: [writeKey(digits, "¥", shift)],
      near: [...listNear(number, [shift]), ...listRange(digits, shift)],
      isBare: false,
      isTarget,
    };
  return {
    keys: [writeKey(digits, ""), ...[0, 4].map((yuan) => writeKey(digits, "¥", yuan))],
    near: listNear(number, [4]),
    isBare: true,
    isTarget,
  };
}

/** The one key of amounts that are said so when they are rounded, as a range. */
function listRange({ digits, point }: Digits, shift: number): Range[] {
  if (digits === "" || digits.length > ROUNDED.digits) return [];
  return [{ size: `${ROUNDED.mark}${point + shift}`, from: digits, to: `${digits}${AFTER_END}` }];
}

function readTarget(typed: string): AskedAmount | undefined {
  const { sign = "", number = "" } = (TARGET.exec(typed) ?? COUNTED.exec(typed))?.groups ?? {};
  const digits = readDigits(number);
  return digits && { keys: [writeKey(digits, "")], near: [], isBare: false, isTarget: sign !== "" };
}

/** A number of fewer digits is no rounded amount. */
const LEAST_DIGITS = 3;

/** What people round or cut to a number in a unit; the last digit that is typed counts. */
function listNear(number: string, shifts: readonly number[]): Range[] {
  const plain = number.replace(/[,+]/g, "");
  const decimals = plain.split(".")[1]?.length ?? 0;
  const last = BigInt(plain.replace(".", ""));
  if (last < 10n ** BigInt(LEAST_DIGITS - 1)) return [];
  const [from, to] = [last * 10n - 5n, last * 10n + 10n].map((bound) => readDigits(`${bound}`));
  if (!from || !to) return [];
  return shifts.flatMap((shift) => {
    const [low, high] = [from, to].map(({ point }) => `¥${point - decimals - 1 + shift}`);
    return low === high
      ? [{ size: low ?? "", from: from.digits, to: to.digits }]
      : [
          { size: low ?? "", from: from.digits, to: ":" },
          { size: high ?? "", from: "", to: to.digits },
        ];
  });
}

/** True for a key of an amount within a range. */
export function isWithin(key: string, { size, from, to }: Range): boolean {
  const end = key.indexOf(END);
  const digits = key.slice(0, end);
  return key.slice(end + 1) === size && digits >= from && digits < to;
}

function writeKey({ sign, digits, point }: Digits, mark: string, shift = 0): string {
  return `${sign}${digits}${END}${mark}${digits === "" ? 0 : point + shift}`;
}

/** The one number in a text; undefined where it holds none, or several. */
function readDigits(text: string): Digits | undefined {
  const [, sign = "", whole, fraction = ""] =
    /^[^\d-]*(-?)(\d[\d,]*)(?:\.(\d+))?[^\d]*$/.exec(text.normalize("NFKC").replace(/\s/g, "")) ?? [];
  if (whole === undefined) return undefined;
  const integer = whole.replaceAll(",", "").replace(/^0+/, "");
  const all = `${integer}${fraction}`.replace(/0+$/, "");
  const digits = all.replace(/^0+/, "");
  return { sign: digits ? sign : "", digits, point: integer.length - (all.length - digits.length) };
}
