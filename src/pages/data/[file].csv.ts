import type { APIRoute } from "astro";
import { writeCsv } from "../../export/csv/csv.ts";
import { SITE_FILE_SCHEMAS } from "../../schema/openData/files.ts";

export const getStaticPaths = () => SITE_FILE_SCHEMAS.map(({ name }) => ({ params: { file: name } }));

export const GET: APIRoute = ({ params: { file = "" }, locals: { publication } }) =>
  new Response(publication.publish(`data/${file}.csv`, () => writeCsv(publication.exportSiteFile(file))));
