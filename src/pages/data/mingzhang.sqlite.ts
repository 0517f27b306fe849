import type { APIRoute } from "astro";
import { writeSqlite } from "../../export/sqlite/sqlite.ts";
import { SITE_FILE_SCHEMAS } from "../../schema/openData/files.ts";
import { respond } from "./_respond.ts";

export const GET: APIRoute = ({ locals: { publication } }) =>
  respond(writeSqlite(SITE_FILE_SCHEMAS, (schema) => publication.typeSiteFile(schema)));
