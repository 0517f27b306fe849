import type { APIRoute } from "astro";
import { writeExcelCsv } from "../../../export/excelCsv.ts";
import { exportSiteFile } from "../../../export/files.ts";
import { SITE_FILE_SCHEMAS } from "../../../schema/openData/files.ts";
import { getBureaus, getDisclosures } from "../../_paths.ts";

export const getStaticPaths = () => SITE_FILE_SCHEMAS.map(({ name }) => ({ params: { file: name } }));

export const GET: APIRoute = async ({ params }) =>
  new Response(writeExcelCsv(exportSiteFile(params["file"] ?? "", await getBureaus(), await getDisclosures())));
