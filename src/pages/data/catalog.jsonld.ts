import type { APIRoute } from "astro";
import { absoluteLink } from "../../components/kit/link.ts";
import { makeCatalog } from "../../export/descriptors/catalog.ts";
import { describeSite, listScopeFolders } from "../../export/descriptors/dataset.ts";
import { writeJson } from "../../export/json/json.ts";

export const GET: APIRoute = ({ locals: { archive, publication } }) =>
  new Response(
    writeJson(makeCatalog(describeSite(publication), listScopeFolders(archive.disclosures), absoluteLink)),
  );
