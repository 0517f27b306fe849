import type { APIRoute } from "astro";
import { writeText } from "../../export/tidy/siteFile.ts";
import { SITE_FILE_SCHEMAS } from "../../schema/openData/files.ts";
import { respond } from "./_respond.ts";

export const getStaticPaths = () => SITE_FILE_SCHEMAS.map(({ name }) => ({ params: { file: name } }));

export const GET: APIRoute = ({ params: { file = "" }, locals: { publication } }) =>
  respond(publication.publish(`data/${file}.csv`, () => writeText(publication.openSiteFile(file), "csv")));
