import { pathToFileURL } from "node:url";
import sitemap from "@astrojs/sitemap";
import type { DisclosureEntry } from "../../src/archive/site.ts";
import { datePages } from "../lastModified.ts";
import type { Place } from "./parts/writePaths.ts";

/**
 * Writes the sitemap of a site with these pages, by Astro's own integration, which is told what it would be told by Astro. Pages for frames in
 * other sites are no places to arrive at. Pages name their other edition themselves: the integration's own option for it compares each page with
 * all, which takes hours for a site of 1,000 bureau-years.
 */
export async function writeSitemap(
  site: string,
  { origin, base }: Place,
  disclosures: readonly DisclosureEntry[],
  pathnames: readonly string[],
): Promise<void> {
  const datePage = datePages(disclosures);
  const { hooks } = sitemap({
    filter: (page) => !/\/embed\/./.test(page),
    serialize: (item) => {
      const lastmod = datePage(item.url);
      return { ...item, ...(lastmod && { lastmod }) };
    },
  });
  const config = { site: origin, base, trailingSlash: "always", build: { format: "directory" } };
  const warn = (text: string): void => {
    process.stderr.write(`${text}\n`);
  };
  const told = {
    config,
    routes: [],
    dir: pathToFileURL(`${site}/`),
    pages: pathnames.map((pathname) => ({ pathname: pathname.replace(/\/?$/, "/").replace(/^\//, "") })),
    logger: { info: () => {}, warn, error: warn },
  } as never;
  await hooks["astro:config:done"]?.(told);
  await hooks["astro:routes:resolved"]?.(told);
  await hooks["astro:build:done"]?.(told);
}
