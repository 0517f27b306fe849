import type { APIRoute } from "astro";
import { describeSite } from "../../export/dataset.ts";
import { describeVersion } from "../../export/dataVersion.ts";
import { writeJson } from "../../export/json.ts";
import { getBureaus, getDisclosures } from "../_paths.ts";

export const GET: APIRoute = async () => new Response(writeJson(describeVersion(describeSite(await getBureaus(), await getDisclosures()))));
