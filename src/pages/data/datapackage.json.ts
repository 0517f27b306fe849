import type { APIRoute } from "astro";
import { absoluteLink } from "../../components/kit/link.ts";
import { makeDataPackage } from "../../export/descriptors/dataPackage.ts";
import { describeSite } from "../../export/descriptors/dataset.ts";
import { writeJson } from "../../export/json/json.ts";

export const GET: APIRoute = ({ locals: { publication } }) =>
  new Response(writeJson(makeDataPackage(describeSite(publication), absoluteLink)));
