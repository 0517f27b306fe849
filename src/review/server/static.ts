import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { type Answer, NOT_FOUND } from "./answer.ts";

/** The files that the page loads, by the name that it asks for. */
const FILES: Readonly<Record<string, string>> = {
  "tokens.css": "../../components/kit/tokens.css",
  "review.css": "../page/review.css",
  "review.ts": "../browser/review.ts",
  "ask.ts": "../browser/ask.ts",
  "forms.ts": "../browser/forms.ts",
  "grid.ts": "../browser/grid.ts",
  "sheet.ts": "../browser/sheet.ts",
};

/** A style sheet, or a script without its types, as browsers take it: no build is needed. */
export function readStatic(name: string): Answer {
  const path = Object.hasOwn(FILES, name) ? FILES[name] : undefined;
  if (path === undefined) return NOT_FOUND;
  const text = readFileSync(new URL(path, import.meta.url), "utf8");
  return name.endsWith(".css")
    ? { status: 200, type: "text/css; charset=utf-8", body: text }
    : { status: 200, type: "text/javascript; charset=utf-8", body: stripTypeScriptTypes(text) };
}
