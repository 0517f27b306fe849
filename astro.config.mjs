import { unified } from "@astrojs/markdown-remark";
import mdx from "@astrojs/mdx";
import sitemap from "@astrojs/sitemap";
import { defineConfig } from "astro/config";
import { englishEdition } from "./scripts/englishEdition.ts";
import { hostHeaders } from "./scripts/hostHeaders.ts";
import { datePages } from "./scripts/lastModified.ts";
import { licences } from "./scripts/licences.ts";
import { ownSite } from "./scripts/ownSite.ts";
import { readSettings } from "./src/settings.ts";

const { origin, basePath, dataRoot, site } = readSettings(process.env);
const datePage = datePages(dataRoot);

export default defineConfig({
  site: origin,
  base: basePath,
  trailingSlash: "always",
  // A strict content security policy allows no inline style and no data address.
  build: { format: "directory", inlineStylesheets: "never" },
  vite: {
    build: {
      assetsInlineLimit: 0,
      // Astro's own mark of MDX files, which it has read before the bundler warns that it may be lost.
      rolldownOptions: {
        onLog: (level, log, report) => log.code !== "MODULE_LEVEL_DIRECTIVE" && report(level, log),
      },
    },
  },
  markdown: { processor: unified(), syntaxHighlight: false },
  // Pages for frames in other sites are no places to arrive at. Pages name their other edition themselves: the sitemap's own option for it
  // compares each page with all, which takes hours for a site of 1,000 bureau-years.
  integrations: [
    mdx(),
    ...(site.languages.includes("en") ? [englishEdition()] : []),
    ownSite(site),
    hostHeaders(),
    licences(),
    sitemap({
      filter: (page) => !/\/embed\/./.test(page),
      serialize: (item) => ({ ...item, lastmod: datePage(item.url) }),
    }),
  ],
  devToolbar: { enabled: false },
});
