import { unified } from "@astrojs/markdown-remark";
import mdx from "@astrojs/mdx";
import { defineConfig } from "astro/config";
import { problems } from "./scripts/dev/problems.ts";
import { englishEdition } from "./scripts/englishEdition.ts";
import { hostHeaders } from "./scripts/hosts/hostHeaders.ts";
import { licences } from "./scripts/licences.ts";
import { ownSite } from "./scripts/ownSite.ts";
import { readSettings } from "./src/settings.ts";

const { dataRoot, origin, basePath, site } = readSettings(process.env);

export default defineConfig({
  site: origin,
  base: basePath,
  trailingSlash: "always",
  // A strict content security policy allows no inline style and no data address.
  build: { format: "directory", inlineStylesheets: "never" },
  vite: {
    // Scripts find each other wherever the site stands, previews too; pages and style sheets name them from the base.
    experimental: {
      renderBuiltUrl: (_file, { hostType }) => (hostType === "js" ? { relative: true } : undefined),
    },
    build: {
      assetsInlineLimit: 0,
      // Astro's own mark of MDX files, which it has read before the bundler warns that it may be lost.
      rolldownOptions: {
        onLog: (level, log, report) => log.code !== "MODULE_LEVEL_DIRECTIVE" && report(level, log),
      },
    },
  },
  markdown: { processor: unified(), syntaxHighlight: false },
  integrations: [
    mdx(),
    ...(site.languages.includes("en") ? [englishEdition()] : []),
    ownSite(site),
    hostHeaders(),
    problems(dataRoot, basePath),
    licences(),
  ],
  devToolbar: { enabled: false },
});
