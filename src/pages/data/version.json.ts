import type { APIRoute } from "astro";
import { describeSite } from "../../export/descriptors/dataset.ts";
import { describeVersion } from "../../export/descriptors/dataVersion.ts";
import { writeJson } from "../../export/json/json.ts";

export const GET: APIRoute = ({ locals: { publication } }) =>
  new Response(writeJson(describeVersion(describeSite(publication))));
