import type { APIRoute } from "astro";
import { writeCsv } from "../../../../../../export/csv.ts";
import { exportScopeFile } from "../../../../../../export/files.ts";
import { scopePath } from "../../../../../../model/paths.ts";
import { getScopeFilePaths, type ScopeProps } from "../../../../../_paths.ts";

export const getStaticPaths = getScopeFilePaths;

export const GET: APIRoute<ScopeProps> = ({ params: { file = "" }, props: { entry, scope }, locals: { archive, publication } }) =>
  new Response(
    publication.publish(`${scopePath(entry, scope)}data/${file}.csv`, () => writeCsv(exportScopeFile(archive, archive.readScope(entry, scope), file))),
  );
