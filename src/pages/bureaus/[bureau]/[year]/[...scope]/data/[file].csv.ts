import type { APIRoute } from "astro";
import { writeCsv } from "../../../../../../export/csv.ts";
import { SCOPE_FILES } from "../../../../../../export/files.ts";
import { exportWideTable } from "../../../../../../export/wideTable.ts";
import { loadScope, type ScopeView, type TableView } from "../../../../../../model/tables.ts";
import { getScopePaths } from "../../../../../_paths.ts";

interface Props extends Record<string, unknown> {
  scope: ScopeView;
  /** The table that the file holds; without it, a tidy file of the whole scope. */
  table?: TableView;
}

export async function getStaticPaths() {
  return (await getScopePaths()).flatMap(({ params, props }) => {
    const scope = loadScope(props.entry, props.scope);
    const published = scope.tables.filter((table) => table.status !== "not-published");
    return [
      ...Object.keys(SCOPE_FILES).map((file) => ({ params: { ...params, file }, props: { scope } })),
      ...published.map((table) => ({ params: { ...params, file: table.id }, props: { scope, table } })),
    ];
  });
}

export const GET: APIRoute<Props> = ({ params, props: { scope, table } }) =>
  new Response(writeCsv(table ? exportWideTable(table) : (SCOPE_FILES[params["file"] ?? ""]?.([scope]) ?? { columns: [], rows: [] })));
