import type { APIRoute } from "astro";
import { makeSheets } from "../../../../../../export/workbook/workbook.ts";
import { writeWorkbook } from "../../../../../../export/workbook/writeWorkbook.ts";
import { getScopePaths, type ScopeProps } from "../../../../../_paths.ts";

export const getStaticPaths = getScopePaths;

export const GET: APIRoute<ScopeProps> = async ({ props: { entry, scope }, locals: { archive } }) =>
  new Response(
    (await writeWorkbook(makeSheets(archive, archive.readScope(entry, scope)))) as Uint8Array<ArrayBuffer>,
  );
