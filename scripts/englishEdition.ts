import { readdirSync } from "node:fs";
import type { AstroIntegration } from "astro";

const PAGES = "src/pages";

/** Builds each page a second time below `/en/`, from the same route: the edition comes from the address (`src/middleware.ts`). */
export function englishEdition(): AstroIntegration {
  return {
    name: "english-edition",
    hooks: {
      "astro:config:setup": ({ injectRoute }) => {
        for (const file of listRoutes())
          injectRoute({ pattern: `en/${file.replace(/index\.astro$/, "")}`, entrypoint: `${PAGES}/${file}` });
      },
    },
  };
}

/** The routes of pages; files, and the page for what is not there, are the same for all. */
function listRoutes(): string[] {
  return readdirSync(PAGES, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith("index.astro"),
  );
}
