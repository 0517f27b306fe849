import { z } from "zod";
import { divisionCode, schemaAddress, slug, text } from "../ids.ts";
import { COLOURS, type SCHEMES } from "./colours.ts";
import { isArchiveAddress, isBasePath, isContactAddress, isOrigin, isReportAddress } from "./siteAddress.ts";

/** A name that can stand in any text, title and picture of the site. */
const siteName = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N} ·（）().,-]{0,39}$/u, "site-name");
const colour = z.string().regex(/^#[0-9a-f]{6}$/, "colour");
const scheme = z.partialRecord(z.enum(COLOURS), colour);
const words = z.record(z.string(), text).default({});

/** `data/site.json`: what makes a site one's own. Without the file, or a part of it, the site is 明账. */
export const siteSchema = z.strictObject({
  $schema: schemaAddress,
  name: z
    .strictObject({ zh: siteName, en: siteName })
    .default({ zh: "明账", en: "Mingzhang" })
    .describe("What the site is called, at most 40 characters"),
  origin: z
    .string()
    .refine(isOrigin, "origin")
    .default("http://localhost:4321")
    .describe(
      "Origin of the published site, such as https://example.org; SITE_URL, where set, stands above it",
    ),
  basePath: z
    .string()
    .refine(isBasePath, "base-path")
    .default("/")
    .describe("Folder of the origin below which the site is served; BASE_PATH, where set, stands above it"),
  languages: z
    .array(z.enum(["zh", "en"]))
    .refine((languages) => languages[0] === "zh" && new Set(languages).size === languages.length, "languages")
    .default(["zh", "en"])
    .describe("Languages of the pages: Chinese, and English below /en/ unless it is left out"),
  regions: z
    .array(divisionCode)
    .default([])
    .describe("Places whose bureaus the site holds, with all below them; without any, the whole country"),
  first: z
    .array(slug)
    .max(6)
    .default([])
    .describe("Bureaus that the home page puts first, at most six, by id"),
  words: z
    .strictObject({ zh: words, en: words })
    .default({ zh: {}, en: {} })
    .describe("Texts of pages to put another way: the path of a text in src/text (ui), such as home.lead"),
  colours: z
    .strictObject({ light: scheme.default({}), dark: scheme.default({}) } satisfies Record<
      (typeof SCHEMES)[number],
      unknown
    >)
    .default({ light: {}, dark: {} })
    .describe("Colours of the design to replace, #rrggbb; text keeps a contrast of 7:1"),
  logo: z
    .literal("logo.svg")
    .optional()
    .describe("A picture beside this file, shown before the name and in the browser's tab; at best square"),
  contact: z
    .strictObject({
      name: z.strictObject({ zh: text, en: text }).describe("Who answers for the site"),
      address: z.string().refine(isContactAddress, "contact-address").describe("https: or mailto:"),
    })
    .optional()
    .describe("Whom readers can ask, named at the foot of each page"),
  report: z
    .string()
    .refine(isReportAddress, "report-address")
    .optional()
    .describe("Where readers report mistakes, with {place} in it; REPORT_URL, where set, stands above it"),
  archives: z
    .string()
    .refine(isArchiveAddress, "archive-address")
    .optional()
    .describe("Where the zip of each kept version of the data stands, with {version} in it"),
  licence: z
    .strictObject({
      id: z
        .string()
        .regex(/^[\w.+-]+$/, "licence-id")
        .describe("SPDX identifier, such as CC-BY-4.0"),
      name: siteName.describe("Short name, such as CC BY 4.0"),
      title: text.describe("Full name"),
      address: z.url({ protocol: /^https?$/, error: "contact-address" }).describe("Where it stands"),
      credit: siteName.describe("Whom users of the data name"),
    })
    .default({
      id: "CC-BY-4.0",
      name: "CC BY 4.0",
      title: "Creative Commons Attribution 4.0 International",
      address: "https://creativecommons.org/licenses/by/4.0/",
      credit: "The Mingzhang contributors",
    })
    .describe("Licence of the compiled data; LICENSE.md beside this file has its words"),
});

export type SiteFile = z.infer<typeof siteSchema>;

/** The site without a file of its own. */
export const DEFAULT_SITE: SiteFile = siteSchema.parse({});
