import { countDecimals, isAmount, readCellState } from "../../money.ts";
import type { TableRecord } from "../../read/disclosures.ts";
import type { Row } from "../../read/rows.ts";
import { isMeasure } from "../../schema/format.ts";
import { type Issue, makeIssue } from "../../schema/issue.ts";
import { placeCell } from "./rows.ts";

/** Every cell: amounts in their form and precision, text without stray characters, nothing in the other side's columns. */
export function checkCells(record: TableRecord): Issue[] {
  return record.format.parts.flatMap((part) => {
    const measures = new Set(part.columns.filter(isMeasure).map((column) => column.id));
    const own = new Set(["side", ...part.columns.map((column) => column.id)]);
    return record.rows
      .filter((row) => row.side === part.side)
      .flatMap((row) => Object.entries(row.cells).flatMap(([column, cell]) => checkCell(record, row, column, cell, measures.has(column), own.has(column))));
  });
}

function checkCell(record: TableRecord, row: Row, column: string, cell: string, measure: boolean, own: boolean): Issue[] {
  if (cell === "") return [];
  const issue = (rule: string, values: Record<string, string>, cause?: string): Issue[] => [
    makeIssue(rule, placeCell(record, row, column), { found: cell, column, ...values }, { row: row.id, field: column, cause }),
  ];
  if (!own) return issue("cell-foreign", { side: row.side });
  if (!measure) {
    const cause = findTextFault(cell);
    return cause && column !== "code" && column !== "paired_code" && column !== "row_number" ? issue("text-form", {}, cause) : [];
  }
  const state = readCellState(cell);
  if (state === undefined) return issue("amount-form", { expected: suggestAmount(cell) }, findAmountFault(cell));
  const amount = state === "number" || state === "zero";
  if (!amount || countDecimals(cell) === record.decimals) return [];
  return issue("amount-decimals", { expected: String(record.decimals) }, countDecimals(cell) < record.decimals ? "spreadsheet" : undefined);
}

/** Faults of a text cell, first match wins. */
const TEXT_FAULTS: readonly (readonly [cause: string, pattern: RegExp])[] = [
  ["line-break", /[\n\t]/],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  ["control-character", /[\u0000-\u001F\u007F\u200B-\u200F\u2028-\u202E\u2060\uFEFF]/],
  ["outer-space", /^[\s\u3000]|[\s\u3000]$/],
  ["inner-space", /\p{Script=Han}[\s\u3000]+\p{Script=Han}/u],
  ["full-width", /[０-９Ａ-Ｚａ-ｚ]/],
];

function findTextFault(cell: string): string | undefined {
  return TEXT_FAULTS.find(([, pattern]) => pattern.test(cell))?.[0];
}

/** What a malformed amount most likely is, first match wins. */
const AMOUNT_FAULTS: readonly (readonly [cause: string, pattern: RegExp])[] = [
  ["full-width", /[０-９．，－]/],
  ["thousands-separator", /^-?\d{1,3}([,，]\s?\d{3})+(\.\s?\d+)?$/],
  ["unit-in-cell", /元|¥|￥|%/],
  ["stray-space", /\s/],
  ["bracketed-negative", /^[(（]\d+(\.\d+)?[)）]$/],
  ["letter-for-digit", /^-?[\dOoIlSB]+(\.[\dOoIlSB]+)?$/],
  ["dash-form", /^[—–－−]+$/],
  ["scientific", /^-?\d+(\.\d+)?[eE][+-]?\d+$/],
  ["comma-for-point", /^-?\d+,\d{1,2}$/],
  ["leading-zero", /^-?0\d/],
];

function findAmountFault(cell: string): string | undefined {
  return AMOUNT_FAULTS.find(([, pattern]) => pattern.test(cell))?.[0];
}

/** The amount that was most likely meant, or nothing. */
function suggestAmount(cell: string): string {
  const plain = cell
    .normalize("NFKC")
    .replace(/[\s,，万元¥￥%]/g, "")
    .replace(/^[—–−]+$/, "-")
    .replace(/^\((.*)\)$/, "-$1");
  return isAmount(plain) || plain === "-" ? plain : "";
}
