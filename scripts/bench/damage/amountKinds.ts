import type { Random } from "../../../src/generate/random.ts";
import {
  isListFigure,
  isPlan,
  isStated,
  isTable,
  isTableAmount,
  nameOf,
  pickCell,
  pickPlace,
  replaceAt,
} from "./choose.ts";
import type { Kind } from "./damage.ts";
import { type Cell, changeCell, type DataFiles } from "./dataFiles.ts";

type Edit = (value: string, random: Random) => string | undefined;

/** A kind that writes a cell anew. */
export function editCells(of: Kind["of"], name: string, accepts: (cell: Cell) => boolean, edit: Edit): Kind {
  return {
    name,
    of,
    draw: (random, data) => {
      const cell = pickCell(random, data, accepts);
      const changed = cell && edit(cell.value, random);
      return cell && changed !== undefined && changed !== cell.value
        ? changeCell(data, cell, changed)
        : undefined;
    },
  };
}

export const changeDigit: Edit = (value, random) => {
  const at = pickPlace(random, value, /\d/);
  if (at === undefined) return undefined;
  return replaceAt(value, at, String((Number(value[at]) + random.int(1, 9)) % 10));
};

const exchangeDigits: Edit = (value, random) => {
  const at = pickPlace(random, value, /\d(?=\d)/);
  return at === undefined ? undefined : replaceAt(value, at, `${value[at + 1]}${value[at]}`, 2);
};

const widenDigit: Edit = (value, random) => {
  const at = pickPlace(random, value, /\d/);
  return at === undefined
    ? undefined
    : replaceAt(value, at, String.fromCodePoint((value.codePointAt(at) ?? 0) + 0xfee0));
};

/** 1.50 as a spreadsheet saves it. */
const cutDecimals: Edit = (value) => (/\.\d*0$/.test(value) ? value.replace(/\.?0+$/, "") : undefined);

const inYuan: Edit = (value) => {
  const [whole = "", decimals = ""] = value.split(".");
  return /[1-9]/.test(value)
    ? `${whole}${decimals.padEnd(4, "0")}.00`.replace(/^(-?)0+(?=\d)/, "$1")
    : undefined;
};

const negate: Edit = (value) =>
  /[1-9]/.test(value) ? (value.startsWith("-") ? value.slice(1) : `-${value}`) : undefined;

const isBlankAmount = ({ file, field, value }: Cell): boolean =>
  isTable(file) && value === "" && isTableAmount({ file, field, value: "0", row: 0, column: 0 });
const isTarget = ({ file, field, value }: Cell): boolean =>
  nameOf(file) === "indicators" && field === "value" && /\d/.test(value);
const isRestoredValue = ({ file, field, value }: Cell): boolean =>
  nameOf(file) === "restored" && field === "taken_as" && /\d/.test(value);

/** An amount to the blank cell beside it. */
function moveAmount(random: Random, data: DataFiles) {
  const cell = pickCell(random, data, isTableAmount);
  if (!cell) return undefined;
  const [header = []] = data.rows(cell.file);
  const row = data.rows(cell.file)[cell.row] ?? [];
  const beside = [cell.column - 1, cell.column + 1].filter((column) =>
    isBlankAmount({ ...cell, column, field: header[column] ?? "", value: row[column] ?? "-" }),
  );
  if (beside.length === 0) return undefined;
  const to = random.pick(beside);
  const { span, ...damage } = changeCell(
    data,
    { ...cell, column: to, field: header[to] ?? "", value: "" },
    cell.value,
  );
  const moved = row.with(to, cell.value).with(cell.column, "");
  const text = data.rows(cell.file).map((cells, index) => (index === cell.row ? moved : cells).join(","));
  const { columns: _, ...lines } = span;
  return {
    ...damage,
    span: lines,
    change: { text: `${text.join("\n")}\n` },
    what: `${damage.what}, moved from ${cell.field}`,
  };
}

export const AMOUNT_KINDS: readonly Kind[] = [
  editCells("amount", "digit of an amount in a table", isTableAmount, changeDigit),
  editCells("amount", "two digits of an amount in a table exchanged", isTableAmount, exchangeDigits),
  editCells("amount", "amount of a table deleted", isTableAmount, () => ""),
  { name: "amount of a table in the next column", of: "amount", draw: moveAmount },
  editCells("amount", "amount of a table in yuan", isTableAmount, inYuan),
  editCells("amount", "sign of an amount in a table", isTableAmount, negate),
  editCells("amount", "decimals of an amount in a table cut", isTableAmount, cutDecimals),
  editCells("amount", "full-width digit in a table", isTableAmount, widenDigit),
  editCells("amount", "0.00 for a blank in a table", isBlankAmount, () => "0.00"),
  editCells("amount", "digit of a figure in a list", isListFigure, changeDigit),
  editCells("amount", "figure of a list deleted", isListFigure, () => ""),
  editCells("amount", "decimals of a figure in a list cut", isListFigure, cutDecimals),
  editCells("amount", "digit of a spending plan", isPlan, changeDigit),
  editCells("amount", "digit of a stated figure", isStated, changeDigit),
  editCells("amount", "decimals of a stated figure cut", isStated, cutDecimals),
  editCells("amount", "digit of an indicator's target", isTarget, changeDigit),
  editCells("amount", "digit of a restored value", isRestoredValue, changeDigit),
];
