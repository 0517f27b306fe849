import type { APIRoute } from "astro";
import { writeJson } from "../../export/json/json.ts";
import { exportMeasurements } from "../../export/json/measurements.ts";

export const GET: APIRoute = ({ locals: { archive } }) =>
  new Response(writeJson(exportMeasurements(archive)));
