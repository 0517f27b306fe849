import { defineCollection } from "astro:content";
import { resolve } from "node:path";
import { glob, type Loader } from "astro/loaders";
import { z } from "astro/zod";
import { disclosureId } from "./archive/site.ts";
import { OWN } from "./own.ts";
import { callByName } from "./schema/site/names.ts";
import { BUNDLING, readSettings } from "./settings.ts";
import { openSite, reopenSite } from "./site.ts";
import { Kept } from "./validation/kept.ts";
import { refuseInvalid } from "./validation/report.ts";
import { validateData } from "./validation/validate.ts";

const { dataRoot } = readSettings(process.env);

/** What was found when a file changed last: a running server validates no more than what the next change concerns. */
const kept = new Kept();

/** A build validates the data itself, beside the process that bundles, and its bundle holds nothing of them. */
const isBundling = process.env[BUNDLING] !== undefined;

/** Rows stay in their files: the store holds what the JSON files say. */
function loadEntries(
  name: string,
  readEntries: () => { id: string; data: Record<string, unknown> }[],
): Loader {
  return {
    name,
    load: async ({ store, watcher, logger }) => {
      const fillStore = (): void => {
        // What was valid stays on show until the new reading is valid too.
        const entries = isBundling ? [] : readEntries();
        store.clear();
        for (const entry of entries) store.set(entry);
      };
      if (!watcher) {
        fillStore();
        return;
      }
      // A running server shows what is wrong in place of pages (scripts/dev), from its start on.
      const tryToFill = (): void => {
        try {
          fillStore();
        } catch (error) {
          logger.error((error as Error).message);
        }
      };
      tryToFill();
      watcher.add(dataRoot);
      watcher.on("all", (_, path) => path.startsWith(resolve(dataRoot)) && tryToFill());
    },
  };
}

/** Bureau-years come through the same validation as `npm run validate`: an error ends the build before anything is written. */
const disclosures = defineCollection({
  loader: loadEntries("disclosures", () => {
    refuseInvalid(validateData(dataRoot, { kept }), dataRoot);
    return reopenSite().archive.disclosures.map((entry) => {
      const { id, bureau, fiscalYear, disclosure } = entry;
      return { id: disclosureId(entry), data: { id, bureau, fiscalYear, disclosure } };
    });
  }),
});

const bureaus = defineCollection({
  loader: loadEntries("bureaus", () =>
    openSite().archive.bureaus.map((entry) => ({ id: entry.id, data: { ...entry } })),
  ),
});

/** Our own words about the site, which it may call by another name. */
const own = z.string().transform((text) => callByName(OWN, text));

const prose = defineCollection({
  loader: glob({ pattern: "{zh,en}/*.mdx", base: "src/content/pages" }),
  schema: z.object({ title: own, description: own }),
});

const glossary = defineCollection({
  loader: glob({ pattern: "*.mdx", base: "src/content/glossary/zh" }),
  schema: z.object({
    term: z.string(),
    aliases: z.array(z.string()),
    english: z.string(),
    summary: z.string().max(60),
    related: z.array(z.string()),
  }),
});

/** What the English pages say of a term; the rest is said once, with the Chinese. */
const glossaryInEnglish = defineCollection({
  loader: glob({ pattern: "*.mdx", base: "src/content/glossary/en" }),
  schema: z.object({ summary: z.string().max(170) }),
});

export const collections = { bureaus, disclosures, prose, glossary, glossaryInEnglish };
