import type { JsonFile } from "../../../read/json/json.ts";
import { type Issue, makeIssue } from "../../../schema/issue.ts";

/** Ids that occur twice in the list at a path of a JSON file; `key` is where an entry of the list holds its id, if it is no bare id. An entry may have none. */
export function checkDoubles(
  json: JsonFile,
  path: readonly (string | number)[],
  ids: readonly (string | undefined)[],
  key?: string,
): Issue[] {
  const place = (index: number) => json.place([...path, index, ...(key === undefined ? [] : [key])]);
  const firsts = new Map<string, number>();
  for (const [index, id] of ids.entries()) if (id !== undefined && !firsts.has(id)) firsts.set(id, index);
  return ids.flatMap((found, index) => {
    const first = (found === undefined ? undefined : firsts.get(found)) ?? index;
    return found === undefined || first === index
      ? []
      : [makeIssue("id-double", place(index), { found, other: String(place(first).line) })];
  });
}
