import type { APIRoute } from "astro";
import { absoluteLink } from "../components/kit/link.ts";

/** All may be read. Search engines look for this file only where the site stands at the root of its origin. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\nSitemap: ${absoluteLink("sitemap-index.xml")}\n`);
