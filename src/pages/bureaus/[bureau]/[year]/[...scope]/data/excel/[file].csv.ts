import type { APIRoute } from "astro";
import { writeExcelCsv } from "../../../../../../../export/excelCsv.ts";
import { exportScopeFile } from "../../../../../../../export/files.ts";
import { loadScope } from "../../../../../../../model/tables.ts";
import { getScopeFilePaths, type ScopeProps } from "../../../../../../_paths.ts";

export const getStaticPaths = getScopeFilePaths;

export const GET: APIRoute<ScopeProps> = ({ params, props: { entry, scope } }) =>
  new Response(writeExcelCsv(exportScopeFile(loadScope(entry, scope), params["file"] ?? "")));
