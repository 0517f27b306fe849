import type { TableRecord } from "../../../read/disclosures.ts";
import { listFile } from "../../../read/facts.ts";
import { fileExists } from "../../../read/files/files.ts";
import type { JsonFile } from "../../../read/json/json.ts";
import {
  type Disclosure,
  LISTS_WITH_STATUS,
  type ListEntry,
  type ListWithStatus,
} from "../../../schema/disclosure.ts";
import { listFigureIds } from "../../../schema/format/columns.ts";
import { type Issue, makeIssue } from "../../../schema/issue.ts";
import { findOwn } from "../../../schema/own.ts";
import { isExplained } from "./disclosure.ts";

/** What stands beside the tables of a scope. */
interface Beside {
  readonly root: string;
  readonly folder: string;
  readonly scope: string;
  readonly json: JsonFile;
  readonly disclosure: Disclosure;
  readonly lists: readonly TableRecord[];
  readonly explanation: string;
}

/** A list of which the disclosure says nothing is filled, and so has a file; one that is printed empty or not published has no figures. */
export function checkLists(beside: Beside): Issue[] {
  const { disclosure, scope } = beside;
  const entries: Readonly<Partial<Record<ListWithStatus, ListEntry>>> =
    findOwn(disclosure.scopes, scope)?.lists ?? {};
  return LISTS_WITH_STATUS.flatMap((name) => checkList(beside, name, entries[name]));
}

function checkList(
  { root, folder, scope, json, lists, explanation }: Beside,
  name: ListWithStatus,
  entry: ListEntry | undefined,
): Issue[] {
  if (!entry || entry.status === "filled") {
    const file = listFile(folder, name);
    return fileExists(root, file)
      ? []
      : [makeIssue("list-missing", json.place(["scopes", scope]), { found: file, scope, list: name })];
  }
  const { status, reason } = entry;
  const place = ["scopes", scope, "lists", name];
  if (!isExplained(status, reason))
    return [makeIssue("table-reason", json.place([...place, "status"]), { scope, table: name, status })];
  const list = lists.find(({ format }) => format.id === name);
  const holds = name === "explanation" ? explanation !== "" : list !== undefined && hasValue(list);
  return holds
    ? [makeIssue("list-status", json.place(place), { found: name, status, file: listFile(scope, name) })]
    : [];
}

/** Whether a row has a figure; a list without columns of figures holds something by having rows. */
function hasValue({ format, rows }: TableRecord): boolean {
  const figures = listFigureIds(format);
  return rows.some(({ cells }) => figures.length === 0 || figures.some((column) => cells[column] !== ""));
}
