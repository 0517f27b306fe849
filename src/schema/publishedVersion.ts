import { z } from "zod";
import { text } from "./ids.ts";

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
          path: text.describe("Address, relative to that of this file"),
          bytes: z.int().min(0),
          sha256: z.string().regex(/^[0-9a-f]{64}$/),
        }),
      )
      .describe("The files of which the version is made, by path"),
  })
  .describe("The version of the data, made of nothing but the data");

export type PublishedVersion = z.infer<typeof publishedVersionSchema>;
