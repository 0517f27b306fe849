import type { APIRoute } from "astro";
import { writeParquet } from "../../../export/parquet/parquet.ts";
import { SITE_FILE_SCHEMAS } from "../../../schema/openData/files.ts";
import type { FileSchema } from "../../../schema/openData/types.ts";

export const getStaticPaths = () =>
  SITE_FILE_SCHEMAS.map((schema) => ({ params: { file: schema.name }, props: { schema } }));

export const GET: APIRoute<{ schema: FileSchema }> = ({ props: { schema }, locals: { publication } }) =>
  new Response(writeParquet(publication.typeSiteFile(schema)) as Uint8Array<ArrayBuffer>);
