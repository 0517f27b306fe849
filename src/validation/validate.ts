import {
  bureauFolder,
  disclosureFolder,
  listBureaus,
  listUnitCodes,
  listYears,
  readBureau,
  readDisclosure,
  readRestored,
  readTable,
  scopeFolder,
} from "../read/disclosures.ts";
import { listFiles } from "../read/files.ts";
import type { Format } from "../read/formats.ts";
import { readShared, type Shared } from "../read/shared.ts";
import type { Bureau } from "../schema/bureau.ts";
import type { Disclosure } from "../schema/disclosure.ts";
import { type Issue, makeIssue } from "../schema/issue.ts";
import { applyAcknowledged } from "./checks/acknowledged.ts";
import { checkCells } from "./checks/cells.ts";
import { checkCodes } from "./checks/codes.ts";
import { checkReferences, checkTableList, checkUnits } from "./checks/disclosure.ts";
import { checkFiles } from "./checks/files.ts";
import { checkFormat } from "./checks/formats.ts";
import { checkRestored } from "./checks/restored.ts";
import { checkRows } from "./checks/rows.ts";

/** Everything that is wrong or odd in a data folder, in the order of its files. Nothing is written. */
export function validateData(root: string, onProgress: (disclosure: string) => void = () => {}): Issue[] {
  const shared = readShared(root);
  const issues: Issue[] = [...shared.issues];
  for (const format of shared.value.formats.values()) issues.push(...checkFormat(format, shared.value.statutory));
  const names = new Map<string, string>();
  for (const bureauId of listBureaus(root)) {
    const bureau = readBureau(root, bureauId);
    issues.push(...bureau.issues);
    if (bureau.value) issues.push(...checkShortName(names, bureauId, bureau.value));
    for (const year of listYears(root, bureauId)) {
      onProgress(`${bureauId}/${year}`);
      issues.push(...validateDisclosure(root, bureauId, year, bureau.value, shared.value));
    }
  }
  return dropRepeats(issues).sort(byPlace);
}

function checkShortName(names: Map<string, string>, bureauId: string, { shortName }: Bureau): Issue[] {
  const other = names.get(shortName);
  names.set(shortName, other ?? bureauId);
  return other ? [makeIssue("short-name-double", { file: `${bureauFolder(bureauId)}/bureau.json` }, { found: shortName, other })] : [];
}

function validateDisclosure(root: string, bureauId: string, year: string, bureau: Bureau | undefined, shared: Shared): Issue[] {
  const folder = disclosureFolder(bureauId, year);
  const disclosure = readDisclosure(root, bureauId, year);
  if (!disclosure.value || !bureau) return [...disclosure.issues];
  const file = `${folder}/disclosure.json`;
  const issues = [
    ...disclosure.issues,
    ...checkReferences(file, disclosure.value, bureau, shared),
    ...checkFiles(folder, listFiles(root, folder), disclosure.value),
  ];
  const format = shared.formats.get(disclosure.value.format);
  if (format) {
    issues.push(...checkUnits(file, disclosure.value, format, shared));
    for (const scope of Object.keys(disclosure.value.scopes))
      issues.push(...validateScope(root, scopeFolder(bureauId, year, scope), scope, bureau, disclosure.value, format, shared));
  }
  return applyAcknowledged(folder, disclosure.value.acknowledged, issues);
}

function validateScope(root: string, folder: string, scope: string, bureau: Bureau, disclosure: Disclosure, format: Format, shared: Shared): Issue[] {
  const entries = disclosure.scopes[scope]?.tables ?? {};
  const issues = checkTableList(`${folder.slice(0, folder.lastIndexOf("/"))}/disclosure.json`, scope, entries, format);
  const tables = format.tables.flatMap((table) => {
    const entry = entries[table.id];
    return entry ? [readTable(root, folder, bureau, disclosure, format, table, entry)] : [];
  });
  for (const table of tables) issues.push(...table.issues, ...checkRows(table), ...checkCodes(table, shared, listUnitCodes(bureau)), ...checkCells(table));
  const restored = readRestored(root, folder);
  const readable = tables.filter((table) => table.csv);
  const complete = readable.length === tables.length;
  return [...issues, ...restored.issues, ...(complete ? checkRestored(restored.value ?? [], restored.csv, folder, readable) : [])];
}

/** One cell, one message: a cell whose form is wrong is not reported again by rules that build on it. */
function dropRepeats(issues: readonly Issue[]): Issue[] {
  const seen = new Set<string>();
  return issues.filter((issue) => {
    const key = JSON.stringify([issue.rule, issue.place, issue.values]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function byPlace(a: Issue, b: Issue): number {
  if (a.place.file !== b.place.file) return a.place.file < b.place.file ? -1 : 1;
  return (a.place.line ?? 0) - (b.place.line ?? 0) || (a.place.column ?? 0) - (b.place.column ?? 0) || (a.rule < b.rule ? -1 : 1);
}
