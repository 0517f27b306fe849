import type { APIRoute } from "astro";
import { absoluteLink } from "../../components/kit/link.ts";
import { makeCatalog } from "../../export/descriptors/catalog.ts";
import { describeSite, listScopeDatasets } from "../../export/descriptors/dataset.ts";
import { writeJson } from "../../export/json/json.ts";

export const GET: APIRoute = ({ locals: { archive, publication } }) =>
  new Response(
    writeJson(makeCatalog(describeSite(publication), listScopeDatasets(archive.disclosures), absoluteLink)),
  );
