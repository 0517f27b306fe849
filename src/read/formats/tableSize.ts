import type { Issue } from "../../schema/issue.ts";
import { LIMITS, type LimitId, makeLimitIssue } from "../files/limits.ts";
import type { TableSource } from "./format.ts";

/** What a table of a format, with what it inherits, has more of than readers take. */
export function findTableExcess({ value, files }: TableSource): Issue | undefined {
  const place = { file: files.at(-1) ?? "" };
  const exceeds = (limit: LimitId, found: number): Issue[] =>
    found > LIMITS[limit] ? [makeLimitIssue(limit, place, found)] : [];
  return value.parts.flatMap(({ columns, lines }) => [
    ...exceeds("columns", columns.length),
    ...exceeds("format-lines", lines.length),
  ])[0];
}
