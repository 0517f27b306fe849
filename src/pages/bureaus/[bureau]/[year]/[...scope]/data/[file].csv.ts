import type { APIRoute } from "astro";
import { scopePath } from "../../../../../../archive/paths/paths.ts";
import { writeCsv } from "../../../../../../export/csv/csv.ts";
import { exportScopeFile } from "../../../../../../export/tidy/files.ts";
import { getScopeFilePaths, type ScopeProps } from "../../../../../_paths.ts";
import { respond } from "../../../../../data/_respond.ts";

export const getStaticPaths = getScopeFilePaths;

export const GET: APIRoute<ScopeProps> = ({
  params: { file = "" },
  props: { entry, scope },
  locals: { archive, publication },
}) =>
  respond(
    publication.publish(`${scopePath(entry, scope)}data/${file}.csv`, () =>
      writeCsv(exportScopeFile(archive, archive.readScope(entry, scope), file)),
    ),
  );
