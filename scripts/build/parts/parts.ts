import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroConfig, AstroIntegration, AstroPrerenderer } from "astro";
import { readSettings } from "../../../src/settings.ts";
import { CHECKOUT } from "../../target/acceptTarget.ts";
import { describeSharded } from "../../target/refusal.ts";
import { type Bundle, findBundle, PARTS_ROUTE } from "./bundle.ts";
import { readInputs } from "./inputs.ts";
import { dropOldParts, KEPT, keepParts } from "./kept.ts";
import { makeParts } from "./makeParts.ts";
import { isShard, type Share } from "./share.ts";

const readAllInputs = () => readInputs(CHECKOUT, readSettings(process.env));

/**
 * Builds a site in parts, each a line of bureaus with all its pages and files, by as many processes as there are cores; what spans the site
 * is made of what the parts contribute (docs/decisions/64-bureaus-are-built-alone.md). Astro bundles, lists and hands out as ever. Parts
 * whose inputs are the same are taken from earlier builds (65-parts-are-kept.md).
 */
export function parts(share: Share): AstroIntegration {
  let config: AstroConfig;
  let styles: ReadonlyMap<string, { styles: unknown[] }> = new Map();
  let inputs: ReturnType<typeof readInputs> | undefined;
  let used: readonly string[] = [];
  const findWork = (): string => join(fileURLToPath(config.cacheDir), "parts");
  return {
    name: "parts",
    hooks: {
      "astro:config:setup": ({ command, injectRoute }) => {
        if (command !== "build") return;
        // Before anything is bundled: what changes from now on was not built.
        inputs = readAllInputs();
        injectRoute(PARTS_ROUTE);
      },
      "astro:config:done": (done) => {
        config = done.config;
      },
      "astro:build:setup": ({ pages, target }) => {
        if (target === "server") styles = pages;
      },
      "astro:build:start": ({ logger, setPrerenderer }) =>
        setPrerenderer((own) => ({
          ...own,
          async getStaticPaths() {
            const { app } = own as AstroPrerenderer & Bundle;
            const site = fileURLToPath(config.outDir);
            const heads = {
              styles: [...styles].map(([key, page]) => [key, page.styles] as const),
              scripts: app.getOptions().settings.scripts,
            };
            const place = {
              origin: new URL(config.site ?? "").origin,
              base: config.base.replace(/\/?$/, "/"),
            };
            const { keys, paths } = await makeParts(
              app,
              { bundle: findBundle(site), heads, place },
              {
                share,
                site,
                work: findWork(),
                keyOf: inputs?.keyOf ?? ((bureaus) => bureaus.join("+")),
                tell: (text) => logger.info(text),
              },
            );
            used = keys;
            return paths;
          },
          // All is written by then.
          render: async () => new Response(null),
        })),
      "astro:build:done": () => {
        if (inputs && readAllInputs().all === inputs.all) keep(share, findWork(), new Set(used));
      },
    },
  };
}

function keep(share: Share, made: string, used: ReadonlySet<string>): void {
  keepParts(made, KEPT, used);
  if (!isShard(share)) dropOldParts(KEPT, used);
  else
    console.log(
      describeSharded({
        number: String(share.number),
        of: String(share.of),
        count: String(used.size),
        path: relative(CHECKOUT, KEPT),
      }),
    );
}
