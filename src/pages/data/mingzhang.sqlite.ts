import type { APIRoute } from "astro";
import { exportSiteFile } from "../../export/files.ts";
import { writeSqlite } from "../../export/sqlite.ts";
import { SITE_FILE_SCHEMAS } from "../../schema/openData/files.ts";
import { getBureaus, getDisclosures } from "../_paths.ts";

export const GET: APIRoute = async () => {
  const [bureaus, disclosures] = [await getBureaus(), await getDisclosures()];
  return new Response(writeSqlite(SITE_FILE_SCHEMAS, (name) => exportSiteFile(name, bureaus, disclosures)) as Uint8Array<ArrayBuffer>);
};
