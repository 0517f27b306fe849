import type { APIRoute } from "astro";
import { exportDisclosureIndex, writeJson } from "../../export/json.ts";
import { getDisclosures } from "../_paths.ts";

export const GET: APIRoute = async () => new Response(writeJson(exportDisclosureIndex(await getDisclosures())));
