import type { APIRoute } from "astro";
import { writeCsv } from "../../export/csv.ts";
import { exportSiteFile } from "../../export/files.ts";
import { publish } from "../../export/measure.ts";
import { SITE_FILE_SCHEMAS } from "../../schema/openData/files.ts";
import { getBureaus, getDisclosures } from "../_paths.ts";

export const getStaticPaths = () => SITE_FILE_SCHEMAS.map(({ name }) => ({ params: { file: name } }));

export const GET: APIRoute = async ({ params: { file = "" } }) => {
  const bureaus = await getBureaus();
  const disclosures = await getDisclosures();
  return new Response(publish(`data/${file}.csv`, () => writeCsv(exportSiteFile(file, bureaus, disclosures))));
};
