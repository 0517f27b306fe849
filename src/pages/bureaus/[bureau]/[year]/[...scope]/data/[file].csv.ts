import type { APIRoute } from "astro";
import { writeCsv } from "../../../../../../export/csv.ts";
import { exportScopeFile } from "../../../../../../export/files.ts";
import { publish } from "../../../../../../export/measure.ts";
import { scopePath } from "../../../../../../model/paths.ts";
import { loadScope } from "../../../../../../model/tables.ts";
import { getScopeFilePaths, type ScopeProps } from "../../../../../_paths.ts";

export const getStaticPaths = getScopeFilePaths;

export const GET: APIRoute<ScopeProps> = ({ params: { file = "" }, props: { entry, scope } }) =>
  new Response(publish(`${scopePath(entry, scope)}data/${file}.csv`, () => writeCsv(exportScopeFile(loadScope(entry, scope), file))));
