import type { APIRoute } from "astro";
import { writeJson } from "../../export/json.ts";
import { exportMeasurements } from "../../export/measurements.ts";
import { getDisclosures } from "../_paths.ts";

export const GET: APIRoute = async () => new Response(writeJson(exportMeasurements(await getDisclosures())));
