import type { APIRoute } from "astro";
import { absoluteLink } from "../../components/link.ts";
import { makeDataPackage } from "../../export/dataPackage.ts";
import { describeSite } from "../../export/dataset.ts";
import { writeJson } from "../../export/json.ts";
import { getBureaus, getDisclosures } from "../_paths.ts";

export const GET: APIRoute = async () => new Response(writeJson(makeDataPackage(describeSite(await getBureaus(), await getDisclosures()), absoluteLink)));
