import type { Random } from "../../../src/generate/random.ts";
import { isListTable } from "../../../src/schema/lists.ts";
import { type Cell, type DataFiles, listCells } from "./dataFiles.ts";

/** What of a data folder a kind damages. */
export const isTable = (file: string): boolean => /^bureaus\/.*\/tables\/[^/]+\.csv$/.test(file);
export const isList = (file: string): boolean =>
  /^bureaus\/[^/]+\/[^/]+\/[^/]+\/[^/]+\.csv$/.test(file) && !/\/(restored|open)\.csv$/.test(file);
export const nameOf = (file: string): string => file.slice(file.lastIndexOf("/") + 1, file.lastIndexOf("."));

/** Columns of tables that hold no amounts. */
const KEYS = /^(row_number|sheet_number|side|.*code.*|.*label|.*name)$/;
const PLAN = /^plan_/;
const AMOUNT = /^-?\d+(\.\d+)?$/;

export const isTableAmount = ({ file, field, value }: Cell): boolean =>
  isTable(file) && !KEYS.test(field) && AMOUNT.test(value);

export function isListFigure({ file, field, value }: Cell): boolean {
  return (
    isList(file) && isListTable(nameOf(file)) && !KEYS.test(field) && !PLAN.test(field) && AMOUNT.test(value)
  );
}

export const isPlaces = (file: string): boolean => /^bureaus\/.*\/places\/[^/]+\.csv$/.test(file);
export const isOpen = (file: string): boolean => file.endsWith("/open.csv");
export const isSources = (file: string): boolean => file === "sources/INDEX.csv";
export const isSeal = (file: string): boolean => file.endsWith("/seal.csv");

export const isPlan = ({ file, field, value }: Cell): boolean =>
  nameOf(file) === "projects" && PLAN.test(field) && /\d/.test(value);
export const isStated = ({ file, field }: Cell): boolean =>
  isList(file) && nameOf(file) === "facts" && field === "value";

/** Words of ours in lists. */
const OWN = /^(evidence|purpose|aims|label|fact_id|section|key)$/;
const isOwnList = (file: string): boolean => /^(facts|restored)$/.test(nameOf(file));
export const isOwnWords = ({ file, field }: Cell): boolean =>
  file.startsWith("bureaus/") &&
  !isTable(file) &&
  (/^(evidence|purpose|aims)$/.test(field) || (isOwnList(file) && OWN.test(field)));

/** Words of the print in a table or list. */
export const isPrintedWords = (cell: Cell): boolean =>
  /\p{Script=Han}{2}/u.test(cell.value) &&
  !isSources(cell.file) &&
  !isOwnWords(cell) &&
  !/^(unit|printed|taken_as)$/.test(cell.field);

const known = new WeakMap<DataFiles, Map<unknown, readonly Cell[]>>();

/** A cell by chance: each as likely. */
export function pickCell(
  random: Random,
  data: DataFiles,
  accepts: (cell: Cell) => boolean,
): Cell | undefined {
  const all = known.get(data) ?? new Map<unknown, readonly Cell[]>();
  known.set(data, all);
  const csv = data.files.filter(
    (file) => (file.startsWith("bureaus/") || isSources(file)) && file.endsWith(".csv"),
  );
  const cells = all.get(accepts) ?? listCells(data, csv, accepts);
  all.set(accepts, cells);
  return cells.length === 0 ? undefined : random.pick(cells);
}

export function pickFile(
  random: Random,
  data: DataFiles,
  accepts: (file: string) => boolean,
): string | undefined {
  const files = data.files.filter(accepts);
  return files.length === 0 ? undefined : random.pick(files);
}

/** A text with the character at one place, or what stands there, exchanged. */
export function replaceAt(text: string, at: number, by: string, length = 1): string {
  return text.slice(0, at) + by + text.slice(at + length);
}

/** Where in a text a pattern fits, one place by chance. */
export function pickPlace(random: Random, text: string, pattern: RegExp): number | undefined {
  const places = [...text.matchAll(new RegExp(pattern, "gu"))].map(({ index }) => index);
  return places.length === 0 ? undefined : random.pick(places);
}
