import type { APIRoute } from "astro";
import { absoluteLink } from "../../components/link.ts";
import { makeDataPackage } from "../../export/dataPackage.ts";
import { describeSite } from "../../export/dataset.ts";
import { writeJson } from "../../export/json.ts";

export const GET: APIRoute = ({ locals: { publication } }) => new Response(writeJson(makeDataPackage(describeSite(publication), absoluteLink)));
