import { type ListRecord, nameLine } from "../../../read/lists.ts";
import { type Issue, makeIssue } from "../../../schema/issue.ts";
import type { ListName } from "../../../schema/lists.ts";
import type { ListReading } from "./lists.ts";

/** Lists whose lines have no number, code or id that must differ. */
const UNNUMBERED: readonly ListName[] = ["assets", "units"];

/** Lines of such a list that are the same as one before in every cell. */
export function checkCopiedLines<K extends ListName>(name: K, { records, csv }: ListReading<K>): Issue[] {
  if (!csv || !UNNUMBERED.includes(name)) return [];
  const firsts = new Map<string, ListRecord<K>>();
  return records.flatMap((record, index) => {
    const key = JSON.stringify(csv.header.map((column) => (record as Readonly<Record<string, unknown>>)[column]));
    const first = firsts.get(key);
    if (!first) firsts.set(key, record);
    return first ? [{ ...makeIssue("line-copied", csv.place(record.line, 0), { other: String(first.line) }), row: nameLine(name, record, index) }] : [];
  });
}
