import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { XmlDocument, XsdValidator } from "libxml2-wasm";

/** The XML Schema of sitemaps.org, as a package brings it. */
const SCHEMA = join(
  dirname(createRequire(import.meta.url).resolve("sitemap/package.json")),
  "schema/sitemap.xsd",
);

/** The sitemaps of a built site by the names of their files; their index has another schema, which no package brings. */
export function readSitemaps(dist: string): [name: string, text: string][] {
  const names = readdirSync(dist).filter((name) => /^sitemap-\d+\.xml$/.test(name));
  return names.map((name) => [name, readFileSync(join(dist, name), "utf8")]);
}

/** What libxml2 finds in a sitemap that the schema does not allow. */
export function checkSitemap(text: string): string[] {
  using schema = XmlDocument.fromString(readFileSync(SCHEMA, "utf8"));
  using validator = XsdValidator.fromDoc(schema);
  using sitemap = XmlDocument.fromString(text);
  try {
    validator.validate(sitemap);
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message.trim() : String(error)];
  }
}
