import type { Random } from "../../../src/generate/random.ts";
import { changeDigit, editCells } from "./amountKinds.ts";
import {
  isList,
  isOpen,
  isOwnWords,
  isPlaces,
  isPrintedWords,
  isSeal,
  isSources,
  isTable,
  nameOf,
  pickPlace,
  replaceAt,
} from "./choose.ts";
import type { Damage, Kind } from "./damage.ts";
import type { Cell } from "./dataFiles.ts";

/** Characters of the kind that slips in: of the same sound or shape, or any other. */
const OTHERS = [..."己已未末大太土士人入日曰天夫干于千费贵货政改医区"];
/** Characters that look like others or like nothing. */
const HIDDEN = ["\u200B", "\u200E", "\u202E", "\u00AD", "\uFEFF", "\u2060", "\uE000", "\uFFFD"];
const COMPATIBLE: Readonly<Record<string, string>> = {
  行: "⾏",
  人: "⼈",
  用: "⽤",
  工: "⼯",
  生: "⽣",
  金: "⾦",
  立: "⽴",
  方: "⽅",
  文: "⽂",
  车: "⻋",
};

const changeCharacter = (value: string, random: Random): string | undefined => {
  const at = pickPlace(random, value, /\p{Script=Han}/u);
  return at === undefined ? undefined : replaceAt(value, at, random.pick(OTHERS));
};
const dropCharacter = (value: string, random: Random): string | undefined => {
  const at = pickPlace(random, value, /\p{Script=Han}/u);
  return at === undefined ? undefined : replaceAt(value, at, "");
};
const hide = (value: string, random: Random): string =>
  replaceAt(value, random.int(0, value.length), random.pick(HIDDEN), 0);
const makeCompatible = (value: string, random: Random): string | undefined => {
  const at = pickPlace(random, value, new RegExp(`[${Object.keys(COMPATIBLE).join("")}]`));
  return at === undefined ? undefined : replaceAt(value, at, COMPATIBLE[value[at] ?? ""] ?? "");
};
const addSpace = (value: string, random: Random): string =>
  random.pick([`${value} `, ` ${value}`, `${value}\u3000`, `${value}\u00A0`]);

/** The digests of columns have names before them, which may hold digits. */
const changeHash = (value: string, random: Random): string | undefined => {
  const at = pickPlace(random, value, /\d(?=[0-9a-f]{0,3}( |$))/);
  return at === undefined ? undefined : replaceAt(value, at, String((Number(value[at]) + 1) % 10));
};

const inTable = (accepts: (cell: Cell) => boolean) => (cell: Cell) => isTable(cell.file) && accepts(cell);
const inList = (accepts: (cell: Cell) => boolean) => (cell: Cell) => isList(cell.file) && accepts(cell);
const isCode = ({ field, value }: Cell): boolean => /code$/.test(field) && /\d/.test(value);
const isNumber = ({ field, value }: Cell): boolean => /^(row|sheet)_number$/.test(field) && value !== "";
const isUnit = ({ field, value }: Cell): boolean => field === "unit" && value !== "";
const isDirection = ({ file, field, value }: Cell): boolean =>
  nameOf(file) === "facts" && field === "direction" && value !== "";

const inTableWords = inTable(isPrintedWords);
const inListWords = inList(isPrintedWords);

const ofOwn = (kind: Kind): Kind => ({
  ...kind,
  draw: (...given): Damage | undefined => {
    const damage = kind.draw(...given);
    return damage && { ...damage, isOwn: true };
  },
});

export const TEXT_KINDS: readonly Kind[] = [
  editCells("text", "character of a label in a table", inTableWords, changeCharacter),
  editCells("text", "character of a label in a table dropped", inTableWords, dropCharacter),
  editCells("text", "digit of a code in a table", inTable(isCode), changeDigit),
  editCells("text", "row number in a table", inTable(isNumber), changeDigit),
  editCells("text", "character of a name in a list", inListWords, changeCharacter),
  editCells("text", "character of a name in a list dropped", inListWords, dropCharacter),
  editCells("text", "digit of a code in a list", inList(isCode), changeDigit),
  editCells("text", "sheet or row number in a list", inList(isNumber), changeDigit),
  editCells("text", "hidden or private character", isPrintedWords, hide),
  editCells("text", "compatibility character", isPrintedWords, makeCompatible),
  editCells("text", "space at an end", isPrintedWords, addSpace),
  editCells("text", "unit of a list's line", isUnit, (value, random) =>
    random.pick(["元", "万", "万圆", "亿元", "", `${value} `]),
  ),
  editCells("text", "direction of a change", isDirection, (_, random) =>
    random.pick(["increase", "decrease", "none", ""]),
  ),
  editCells("text", "digit of a place of places.csv", ({ file }) => isPlaces(file), changeDigit),
  editCells("text", "digit of a cell of open.csv", ({ file }) => isOpen(file), changeDigit),
  editCells("text", "digit of a source", ({ file }) => isSources(file), changeDigit),
  editCells("text", "character of a source", ({ file }) => isSources(file), changeCharacter),
  editCells(
    "text",
    "digit of a hash of seal.csv",
    ({ file, field }) => isSeal(file) && field === "digests",
    changeHash,
  ),
  ofOwn(editCells("text", "character of our own words in a list", isOwnWords, changeCharacter)),
];
