import { cpSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration, AstroPrerenderer } from "astro";
import { BUNDLING } from "../../../src/settings.ts";
import { type Bundle, type Heads, PARTS_ROUTE } from "./bundle.ts";
import { hear, startProcess } from "./processes.ts";
import { seal } from "./sealed.ts";

/** The code of a bundle, from which processes make pages. */
export const codeOf = (bundle: string): string => join(bundle, "code");
/** What stands in the site of every data: style sheets, scripts, public files. */
export const assetsOf = (bundle: string): string => join(bundle, "assets");

/** Bundles in a process of its own, since Astro takes memory that it does not give back; the folder of the bundle. */
export async function makeBundleApart(workshop: string): Promise<string> {
  const child = startProcess(new URL("bundler.ts", import.meta.url), {
    environment: { [BUNDLING]: "yes" },
  });
  child.send(workshop);
  const answer = await hear<{ readonly folder: string }>(child);
  if ("error" in answer) throw new Error(answer.error);
  return answer.folder;
}

/** Has Astro bundle the site in a workshop; seals the bundle, and returns its folder. No page is made. */
export async function makeBundle(workshop: string): Promise<string> {
  const bundle = join(workshop, "bundle");
  const heads: Heads[] = [];
  // Loaded only here: most builds need no Astro.
  const { build } = await import("astro");
  await build({
    outDir: assetsOf(bundle),
    cacheDir: join(workshop, "cache"),
    logLevel: process.env["CI"] ? "warn" : "info",
    integrations: [takeBundle(codeOf(bundle), (found) => heads.push(found))],
  });
  seal(bundle, heads[0]);
  return bundle;
}

/** Copies the code before Astro, which is given no page to make, removes it. */
function takeBundle(code: string, tell: (heads: Heads) => void): AstroIntegration {
  let styles: ReadonlyMap<string, { styles: unknown[] }> = new Map();
  let site = "";
  return {
    name: "bundle",
    hooks: {
      "astro:config:setup": ({ injectRoute }) => injectRoute(PARTS_ROUTE),
      "astro:config:done": ({ config }) => {
        site = fileURLToPath(config.outDir);
      },
      "astro:build:setup": ({ pages, target }) => {
        if (target === "server") styles = pages;
      },
      "astro:build:start": ({ setPrerenderer }) =>
        setPrerenderer((own) => ({
          ...own,
          async getStaticPaths() {
            const { app } = own as AstroPrerenderer & Bundle;
            cpSync(join(site, ".prerender"), code, { recursive: true });
            tell({
              styles: [...styles].map(([key, page]) => [key, page.styles] as const),
              scripts: app.getOptions().settings.scripts,
            });
            return [];
          },
        })),
    },
  };
}
