import type { APIRoute } from "astro";
import { writeCsv } from "../../../../../../export/csv.ts";
import { exportScopeFile } from "../../../../../../export/files.ts";
import { publish } from "../../../../../../export/measure.ts";
import { scopePath } from "../../../../../../model/paths.ts";
import type { DisclosureEntry } from "../../../../../../model/site.ts";
import { listPublishedTableIds, loadScope } from "../../../../../../model/tables.ts";
import { SCOPE_FILE_SCHEMAS } from "../../../../../../schema/openData/files.ts";
import { getScopePaths } from "../../../../../_paths.ts";

interface Props extends Record<string, unknown> {
  entry: DisclosureEntry;
  scope: string;
}

export async function getStaticPaths() {
  return (await getScopePaths()).flatMap(({ params, props }) =>
    [...SCOPE_FILE_SCHEMAS.map(({ name }) => name), ...listPublishedTableIds(props.entry, props.scope)].map((file) => ({ params: { ...params, file }, props })),
  );
}

export const GET: APIRoute<Props> = ({ params: { file = "" }, props: { entry, scope } }) =>
  new Response(publish(`${scopePath(entry, scope)}data/${file}.csv`, () => writeCsv(exportScopeFile(loadScope(entry, scope), file))));
