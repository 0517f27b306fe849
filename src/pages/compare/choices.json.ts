import type { APIRoute } from "astro";
import { listChoices } from "../../components/compare/choices.ts";
import { getDisclosures } from "../_paths.ts";

export const GET: APIRoute = async () => new Response(JSON.stringify(listChoices(await getDisclosures())));
