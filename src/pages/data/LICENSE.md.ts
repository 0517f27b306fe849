import type { APIRoute } from "astro";
import { fileExists, readText } from "../../read/files/files.ts";
import { LICENCE_FILE } from "../../read/siteFile.ts";

/** The licence of the data: that of the data folder, or of this repository's data where it has none of its own. */
export const GET: APIRoute = ({ locals: { archive } }) =>
  new Response(readText(fileExists(archive.root, LICENCE_FILE) ? archive.root : "data", LICENCE_FILE).value);
