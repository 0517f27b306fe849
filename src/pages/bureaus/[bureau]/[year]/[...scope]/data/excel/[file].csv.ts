import type { APIRoute } from "astro";
import { writeExcelCsv } from "../../../../../../../export/csv/excelCsv.ts";
import { exportScopeFile } from "../../../../../../../export/tidy/files.ts";
import { getScopeFilePaths, type ScopeProps } from "../../../../../../_paths.ts";

export const getStaticPaths = getScopeFilePaths;

export const GET: APIRoute<ScopeProps> = ({ params, props: { entry, scope }, locals: { archive } }) =>
  new Response(
    writeExcelCsv(exportScopeFile(archive, archive.readScope(entry, scope), params["file"] ?? "")),
  );
