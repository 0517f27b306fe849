import { z } from "zod";
import { date, digits, sha256, slug, text } from "../ids.ts";
import { changesFile } from "./changesFile.ts";

/** `data/versions/INDEX.csv`: each version of the data that was kept, the oldest first; `npm run release` writes it. */
export const keptVersionSchema = z.strictObject({
  version: slug.describe("Name of the version, as version.json of the site had it"),
  kept: date.describe("Day on which it was kept"),
  contract: text.describe("Version of the public contract"),
  data: sha256.describe("SHA-256 of the checksums of the data folder, without versions/"),
});

/** `data/versions/<version>/files.csv`: the published files of which the version is made. */
export const versionFileSchema = z.strictObject({
  path: text.describe("Address below data/"),
  bytes: digits,
  sha256,
});

/** `data/versions/<version>/changes.csv`: what it says otherwise than the version kept before it. */
export const versionChangeSchema = z.strictObject(
  Object.fromEntries(changesFile.columns.map(({ name }) => [name, z.string()])),
);

export type KeptLine = z.infer<typeof keptVersionSchema>;
export type VersionFile = z.infer<typeof versionFileSchema>;
