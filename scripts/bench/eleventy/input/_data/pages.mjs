import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const PAGE = /<html[^>]*lang="([^"]*)"[^>]*>\s*<head>(.*?)<\/head>\s*<body[^>]*>(.*)<\/body>/s;

/** What stands in each page of a site, tables by rows and cells: Eleventy's templates put it together again. */
export default function listPages() {
  const site = process.env.BENCH_SITE ?? "";
  return readdirSync(site, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".html"))
    .map((file) => {
      const [, language = "", head = "", body = ""] = PAGE.exec(readFileSync(join(site, file), "utf8")) ?? [];
      return { file, language, head, pieces: body.split(/(?=<table)|(?<=<\/table>)/).map(takeApart) };
    });
}

/** A table as its parts, or text as it is. */
function takeApart(text) {
  if (!text.startsWith("<table")) return { text };
  const [before = "", ...rows] = text.split(/(?=<tr)/);
  return { before, rows: rows.map(takeRow) };
}

function takeRow(row) {
  const [opening = "", ...cells] = row.split(/(?=<t[dh])/);
  return { opening, cells };
}
