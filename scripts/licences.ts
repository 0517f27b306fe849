import type { AstroIntegration } from "astro";

/** Publishes `licences.md`: the licences of the packages that the scripts of the pages contain, as the bundler finds them in each build. */
export function licences(): AstroIntegration {
  return {
    name: "licences",
    hooks: {
      // Astro takes no such option for the browser's bundles from its configuration, and all bundles together would list what only builds.
      "astro:build:setup": ({ updateConfig }) => {
        updateConfig({ environments: { client: { build: { license: { fileName: "licences.md" } } } } });
      },
    },
  };
}
