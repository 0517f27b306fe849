import type { APIRoute } from "astro";
import { readText } from "../../read/files/files.ts";
import { LOGO_FILE } from "../../read/siteFile.ts";

export const prerender = true;

/** The site's own logo, beside its `site.json`; `scripts/ownSite.ts` has the route where there is one. */
export const GET: APIRoute = ({ locals }) => new Response(readText(locals.archive.root, LOGO_FILE).value);
