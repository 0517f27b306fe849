import {
  bureauFolder,
  readBureau,
  readDisclosure,
  readListTable,
  readRestored,
  readTable,
} from "../../../../src/read/disclosures.ts";
import { readExplanation, readFacts } from "../../../../src/read/facts.ts";
import { listReferences, listTypedFigures, renderSummary } from "../../../../src/read/markdown/summary.ts";
import { readOpenCells, readPlaces } from "../../../../src/read/places.ts";
import { readSeals } from "../../../../src/read/seal/seal.ts";
import { readShared } from "../../../../src/read/shared.ts";
import type { Issue } from "../../../../src/schema/issue.ts";
import { isListTable } from "../../../../src/schema/lists.ts";

/**
 * Puts one data file through its own reader. `root` is a data folder that holds this file and no other; `whole` is the sound site that it
 * was taken from, whose format a table is read with.
 */
export function readAlone(root: string, whole: string, file: string): readonly Issue[] {
  // A text that was replaced has the files of a disclosure, in a folder of its own.
  const [, disclosure = file, replaced = ""] =
    /^([^/]+\/[^/]+\/[^/]+)(\/replaced\/[^/]+)?(?=\/)/.exec(file) ?? [];
  const rest = file.slice(disclosure.length + replaced.length);
  const [place = "", bureauId = "", first = ""] = disclosure.split("/");
  const [, scope = "", name = "", tableFile = ""] = rest.split("/");
  const year = `${first}${replaced}`;
  if (place !== "bureaus") return readShared(root).issues;
  if (year === "seal.csv") return readSeals(root, bureauFolder(bureauId)).issues;
  if (year === "bureau.json") return readBureau(root, bureauId).issues;
  if (scope === "disclosure.json") return readDisclosure(root, bureauId, year).issues;
  const folder = `bureaus/${bureauId}/${year}/${scope}`;
  const list = name.replace(/\.csv$/, "");
  if (list === "facts") return readFacts(root, folder).issues;
  if (isListTable(list)) return readListFile(root, whole, bureauId, year, scope, list);
  if (name === "restored.csv") return readRestored(root, folder).issues;
  if (name === "open.csv") return readOpenCells(root, folder).issues;
  if (name === "places") return readPlaces(root, folder, tableFile.replace(/\.csv$/, "")).issues;
  if (name === "explanation.md") return readSummary(root, folder);
  if (name === "tables")
    return readTableFile(root, whole, bureauId, year, scope, tableFile.replace(/\.csv$/, ""));
  throw new Error(`${file}: no reader is known here for this kind of file`);
}

function readSummary(root: string, folder: string): readonly Issue[] {
  const { value, issues } = readExplanation(root, folder);
  if (value === undefined) return issues;
  listReferences(value);
  listTypedFigures(value);
  renderSummary(value, ({ target }) => ({ text: target, address: "#" }));
  return issues;
}

type ReadTable = Parameters<typeof readTable>;
const contexts = new Map<string, { bureau: ReadTable[2]; disclosure: ReadTable[3]; format: ReadTable[4] }>();

function readTableFile(
  root: string,
  whole: string,
  bureauId: string,
  year: string,
  scope: string,
  tableId: string,
): readonly Issue[] {
  const key = `${bureauId}/${year}`;
  const context = getContext(whole, bureauId, year);
  const table = context.format.tables.find(({ id }) => id === tableId);
  const entry = context.disclosure.scopes[scope]?.tables[tableId];
  if (!table || !entry) throw new Error(`No table ${tableId} in ${key}/${scope}`);
  return readTable(
    root,
    `bureaus/${key}/${scope}`,
    context.bureau,
    context.disclosure,
    context.format,
    table,
    entry,
  ).issues;
}

function readListFile(
  root: string,
  whole: string,
  bureauId: string,
  year: string,
  scope: string,
  listId: string,
): readonly Issue[] {
  const { bureau, disclosure, format } = getContext(whole, bureauId, year);
  const list = format.lists.find(({ id }) => id === listId);
  if (!list) throw new Error(`No list ${listId} in ${bureauId}/${year}`);
  return readListTable(root, `bureaus/${bureauId}/${year}/${scope}`, bureau, disclosure, format, list).issues;
}

function getContext(whole: string, bureauId: string, year: string): ReturnType<typeof findContext> {
  const key = `${bureauId}/${year}`;
  const context = contexts.get(key) ?? findContext(whole, bureauId, year);
  contexts.set(key, context);
  return context;
}

function findContext(whole: string, bureauId: string, year: string) {
  const bureau = readBureau(whole, bureauId).value;
  const disclosure = readDisclosure(whole, bureauId, year).value;
  const format = readShared(whole).value.formats.get(disclosure?.format ?? "");
  if (!bureau || !disclosure || !format) throw new Error(`${bureauId}/${year} is not sound`);
  return { bureau, disclosure, format };
}
