import type { Issue, Place } from "../../schema/issue.ts";
import { LIMITS, makeLimitIssue } from "../files/limits.ts";

/** The first place where a JSON text holds more than is taken: depth, values, or the length of a text. It is not parsed for that. */
export function findJsonExcess(text: string, placeAt: (offset: number) => Place): Issue | undefined {
  let depth = 0;
  let values = 1;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at];
    if (mark === '"') {
      const end = findEnd(text, at);
      if (end - at - 1 > LIMITS.text) return makeLimitIssue("text", placeAt(at), end - at - 1);
      at = end;
    }
    if (mark === "[" || mark === "{") depth += 1;
    if (mark === "]" || mark === "}") depth -= 1;
    if (mark === "," || mark === "[" || mark === "{") values += 1;
    if (depth > LIMITS["json-depth"]) return makeLimitIssue("json-depth", placeAt(at), depth);
    if (values > LIMITS["json-values"]) return makeLimitIssue("json-values", placeAt(at), values);
  }
  return undefined;
}

/** Where the text that begins at a quotation mark ends: at the next one, at the end of the line or of the file. */
function findEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const mark = text[at];
    if (mark === '"' || mark === "\n") return at;
    if (mark === "\\") at += 1;
  }
  return text.length;
}
