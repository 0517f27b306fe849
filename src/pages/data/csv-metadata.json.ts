import type { APIRoute } from "astro";
import { makeCsvwMetadata } from "../../export/descriptors/csvw.ts";
import { describeSite } from "../../export/descriptors/dataset.ts";
import { writeJson } from "../../export/json/json.ts";

export const GET: APIRoute = ({ locals: { publication } }) =>
  new Response(writeJson(makeCsvwMetadata(describeSite(publication))));
