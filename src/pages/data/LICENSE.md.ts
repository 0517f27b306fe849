import type { APIRoute } from "astro";
import { fileExists, readText } from "../../read/files/files.ts";

const FILE = "LICENSE.md";

/** The licence of the data: that of the data folder, or of this repository's data where it has none of its own. */
export const GET: APIRoute = ({ locals: { archive } }) =>
  new Response(readText(fileExists(archive.root, FILE) ? archive.root : "data", FILE).value);
