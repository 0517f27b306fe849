import type { APIRoute } from "astro";
import { listEnglish } from "../../search/build/english.ts";

/** What the search shows behind Chinese names on English pages. */
export const GET: APIRoute = ({ locals: { archive } }) => Response.json(listEnglish(archive.shared));
