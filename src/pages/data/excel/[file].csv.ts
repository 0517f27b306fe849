import type { APIRoute } from "astro";
import { writeExcelCsv } from "../../../export/excelCsv.ts";
import { exportSiteFile, SITE_FILES } from "../../../export/files.ts";
import { getBureaus, getDisclosures } from "../../_paths.ts";

export const getStaticPaths = () => SITE_FILES.map((file) => ({ params: { file } }));

export const GET: APIRoute = async ({ params }) =>
  new Response(writeExcelCsv(exportSiteFile(params["file"] ?? "", await getBureaus(), await getDisclosures())));
