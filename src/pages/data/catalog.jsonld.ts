import type { APIRoute } from "astro";
import { absoluteLink } from "../../components/link.ts";
import { makeCatalog } from "../../export/catalog.ts";
import { describeSite, listScopeFolders } from "../../export/dataset.ts";
import { writeJson } from "../../export/json.ts";
import { getBureaus, getDisclosures } from "../_paths.ts";

export const GET: APIRoute = async () => {
  const disclosures = await getDisclosures();
  return new Response(writeJson(makeCatalog(describeSite(await getBureaus(), disclosures), listScopeFolders(disclosures), absoluteLink)));
};
