import type { APIRoute } from "astro";
import { exportDisclosureIndex } from "../../export/json/disclosureJson.ts";
import { writeJson } from "../../export/json/json.ts";
import { getDisclosures } from "../_paths.ts";

export const GET: APIRoute = async () =>
  new Response(writeJson(exportDisclosureIndex(await getDisclosures())));
