import type { APIRoute } from "astro";
import { makeCsvwMetadata } from "../../export/csvw.ts";
import { describeSite } from "../../export/dataset.ts";
import { writeJson } from "../../export/json.ts";

export const GET: APIRoute = ({ locals: { publication } }) => new Response(writeJson(makeCsvwMetadata(describeSite(publication))));
