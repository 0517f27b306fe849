import type { APIRoute } from "astro";
import { readText } from "../../read/files/files.ts";

/** The licence of this repository's data, whatever data folder is built. */
export const GET: APIRoute = () => new Response(readText("data", "LICENSE.md").value);
