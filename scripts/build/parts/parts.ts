import { existsSync, mkdirSync, readdirSync, renameSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroConfig, AstroIntegration, AstroPrerenderer } from "astro";
import { type Bundle, isOfBureau, listPaths, measuredFirst, openParts, PARTS_ROUTE } from "./bundle.ts";
import { type Job, type MadePath, makePart } from "./makePart.ts";
import { makeAll } from "./pool.ts";

/** Another process has to load the bundle, which takes as long as a few disclosures. */
const DISCLOSURES_OF_PROCESS = 10;

type Paths = Awaited<ReturnType<AstroPrerenderer["getStaticPaths"]>>;

/**
 * Builds a site in parts, each a line of bureaus with all its pages and files, by as many processes as there are cores; what spans the site
 * is made of what the parts contribute (docs/decisions/64-bureaus-are-built-alone.md). Astro bundles, lists and hands out as ever.
 */
export function parts(): AstroIntegration {
  let config: AstroConfig;
  let styles: ReadonlyMap<string, { styles: unknown[] }> = new Map();
  return {
    name: "parts",
    hooks: {
      "astro:config:setup": ({ command, injectRoute }) => {
        if (command === "build") injectRoute(PARTS_ROUTE);
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
            const made = await makeParts(app, config, styles, (text) => logger.info(text));
            return [...measuredFirst(await listPaths(app, "site")), ...made];
          },
          // What a part has written is there.
          render: async (request, options) =>
            isOfBureau(options.routeData) ? new Response(null) : own.render(request, options),
        })),
    },
  };
}

/** Makes all parts, and lists the paths of their pages and files in the order of the parts. */
async function makeParts(
  app: Bundle["app"],
  { base, cacheDir, outDir, site }: AstroConfig,
  styles: ReadonlyMap<string, { styles: unknown[] }>,
  tell: (text: string) => void,
): Promise<Paths> {
  const [target, work] = [fileURLToPath(outDir), join(fileURLToPath(cacheDir), "parts")];
  const contributions = join(work, "contributions");
  const { countDisclosures, listParts, openWhole } = await openParts(app);
  const jobs = listParts().map(
    (bureaus, index): Job => ({ bureaus, pages: join(work, String(index)), contributions }),
  );
  const made = new Map<Job, readonly MadePath[]>();
  const place = { origin: new URL(site ?? "").origin, base: base.replace(/\/?$/, "/") };
  const start = {
    bundle: findBundle(target),
    heads: {
      styles: [...styles].map(([key, page]) => [key, page.styles] as const),
      scripts: app.getOptions().settings.scripts,
    },
    place,
  };
  const others = Math.min(
    availableParallelism() - 1,
    Math.floor(countDisclosures() / DISCLOSURES_OF_PROCESS),
  );
  await makeAll(
    (job) => makePart(app, place, job),
    start,
    jobs,
    others,
    (job, paths) => {
      movePages(job, target);
      made.set(job, paths);
      tell(`${made.size}/${jobs.length} ${job.bureaus.join(", ")}`);
    },
  );
  openWhole(contributions);
  const routes = new Map(
    app.manifest.routes.map(({ routeData }) => [`${routeData.route} ${routeData.component}`, routeData]),
  );
  return jobs.flatMap((job) =>
    (made.get(job) ?? []).flatMap(({ pathname, route, component }) => {
      const found = routes.get(`${route} ${component}`);
      return found ? [{ pathname, route: found }] : [];
    }),
  );
}

/** Address of the bundle, which Astro keeps beside the site until all is written. */
function findBundle(target: string): string {
  const folder = join(target, ".prerender");
  const file = readdirSync(folder).find((name) => name.startsWith("prerender-entry"));
  return join(folder, file ?? "");
}

/** Moves the folders of a part's bureaus, one in each language, into the site. */
function movePages({ bureaus, pages }: Job, target: string): void {
  for (const bureau of bureaus)
    for (const folder of ["bureaus", "en/bureaus"].map((name) => join(name, bureau))) {
      if (!existsSync(join(pages, folder))) continue;
      mkdirSync(dirname(join(target, folder)), { recursive: true });
      renameSync(join(pages, folder), join(target, folder));
    }
}
