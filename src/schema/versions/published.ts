import { z } from "zod";
import { address, date, sha256, slug, text } from "../ids.ts";

/** `/data/version.json`: which version of the data a site offers. */
export const publishedVersionSchema = z
  .strictObject({
    version: text.describe(
      "Latest day known of the data, and the first 12 hexadecimal digits of the SHA-256 of the lines that SHA256SUMS has for the files",
    ),
    contract: text.describe("Version of the public contract"),
    date: z
      .string()
      .regex(/^(\d{4}-\d{2}-\d{2}|unknown)$/)
      .describe("Latest day on which a disclosure was published, read or corrected, or unknown"),
    files: z
      .array(
        z.strictObject({
          path: address,
          bytes: z.int().min(0),
          sha256,
        }),
      )
      .describe("The files of which the version is made, by path"),
  })
  .describe("The version of the data, made of nothing but the data");

/** `/data/versions.json`: the versions of the data that were kept, the newest first. */
export const publishedVersionsSchema = z
  .strictObject({
    current: text.describe("Version of the data that the site offers, as in version.json"),
    versions: z.array(
      z.strictObject({
        version: slug,
        kept: date.describe("Day on which it was kept"),
        contract: text.describe("Version of the public contract"),
        files: address.describe("CSV with path, bytes and SHA-256 of the files of which the version is made"),
        before: slug.optional().describe("The version kept before it; none before the first"),
        changes: address.optional().describe("CSV of what it says otherwise than the one before it"),
        archive: z.url().optional().describe("Zip of the version, where the site's maintainers keep one"),
      }),
    ),
  })
  .describe("The versions of the data that were kept, the newest first");

export type PublishedVersions = z.infer<typeof publishedVersionsSchema>;
export type PublishedVersion = z.infer<typeof publishedVersionSchema>;
