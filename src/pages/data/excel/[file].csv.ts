import type { APIRoute } from "astro";
import { writeExcelCsv } from "../../../export/csv/excelCsv.ts";
import { SITE_FILE_SCHEMAS } from "../../../schema/openData/files.ts";

export const getStaticPaths = () => SITE_FILE_SCHEMAS.map(({ name }) => ({ params: { file: name } }));

export const GET: APIRoute = ({ params, locals: { publication } }) =>
  new Response(writeExcelCsv(publication.exportSiteFile(params["file"] ?? "")));
