import type { APIRoute } from "astro";
import { describeSite } from "../../export/dataset.ts";
import { describeVersion } from "../../export/dataVersion.ts";
import { writeJson } from "../../export/json.ts";

export const GET: APIRoute = ({ locals: { publication } }) => new Response(writeJson(describeVersion(describeSite(publication))));
