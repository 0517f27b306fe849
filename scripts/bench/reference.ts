import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import Papa from "papaparse";
import { acceptTarget, surround } from "../target/acceptTarget.ts";

/**
 * What the other stages are compared with: every table of a data folder as a bare page of HTML, read and written by the shortest
 * means. It is the least that publishing the tables can cost on the machine at hand.
 */
const [data = "", named = ""] = process.argv.slice(2);
const out = acceptTarget(named, surround(data));
const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const escapeText = (text: string): string => text.replace(/[&<>]/g, (character) => ENTITIES[character] ?? "");

for (const file of readdirSync(join(data, "bureaus"), { recursive: true, encoding: "utf8" }).filter((name) =>
  name.includes("/tables/"),
)) {
  const { data: rows } = Papa.parse<string[]>(readFileSync(join(data, "bureaus", file), "utf8"), {
    skipEmptyLines: true,
  });
  const cells = rows.map((row) => `<tr>${row.map((cell) => `<td>${escapeText(cell)}</td>`).join("")}</tr>`);
  const page = join(out, file.replace(/\.csv$/, "/index.html"));
  mkdirSync(dirname(page), { recursive: true });
  writeFileSync(page, `<!doctype html><title>${file}</title><table>${cells.join("\n")}</table>\n`);
}
