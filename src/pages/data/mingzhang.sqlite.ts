import type { APIRoute } from "astro";
import { writeSqlite } from "../../export/sqlite/sqlite.ts";
import { SITE_FILE_SCHEMAS } from "../../schema/openData/files.ts";

export const GET: APIRoute = ({ locals: { publication } }) =>
  new Response(
    writeSqlite(SITE_FILE_SCHEMAS, (schema) => publication.typeSiteFile(schema)) as Uint8Array<ArrayBuffer>,
  );
