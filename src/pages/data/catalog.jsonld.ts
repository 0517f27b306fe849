import type { APIRoute } from "astro";
import { absoluteLink } from "../../components/link.ts";
import { makeCatalog } from "../../export/catalog.ts";
import { describeSite, listScopeFolders } from "../../export/dataset.ts";
import { writeJson } from "../../export/json.ts";

export const GET: APIRoute = ({ locals: { archive, publication } }) =>
  new Response(writeJson(makeCatalog(describeSite(publication), listScopeFolders(archive.disclosures), absoluteLink)));
