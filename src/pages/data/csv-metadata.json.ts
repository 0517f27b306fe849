import type { APIRoute } from "astro";
import { makeCsvwMetadata } from "../../export/csvw.ts";
import { describeSite } from "../../export/dataset.ts";
import { writeJson } from "../../export/json.ts";
import { getBureaus, getDisclosures } from "../_paths.ts";

export const GET: APIRoute = async () => new Response(writeJson(makeCsvwMetadata(describeSite(await getBureaus(), await getDisclosures()))));
