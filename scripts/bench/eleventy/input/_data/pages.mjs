import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What stands in each page of a site: Eleventy's templates put it together again. */
export default function listPages() {
  const site = process.env.BENCH_SITE ?? "";
  return readdirSync(site, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".html"))
    .map((file) => {
      const text = readFileSync(join(site, file), "utf8");
      const [, language = "", head = "", body = ""] =
        /<html[^>]*lang="([^"]*)"[^>]*>\s*<head>(.*?)<\/head>\s*<body[^>]*>(.*)<\/body>/s.exec(text) ?? [];
      return { file, language, head, body };
    });
}
