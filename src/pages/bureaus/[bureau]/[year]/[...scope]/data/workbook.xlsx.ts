import type { APIRoute } from "astro";
import { scopePath } from "../../../../../../archive/paths/paths.ts";
import { scopeTitle } from "../../../../../../archive/words/names.ts";
import { absoluteLink } from "../../../../../../components/kit/link.ts";
import { describeScope } from "../../../../../../export/descriptors/dataset.ts";
import { makeSheets } from "../../../../../../export/workbook/workbook.ts";
import { writeWorkbook } from "../../../../../../export/workbook/writeWorkbook.ts";
import { ui } from "../../../../../../text/ui.ts";
import { getScopePaths, type ScopeProps } from "../../../../../_paths.ts";

export const getStaticPaths = getScopePaths;

export const GET: APIRoute<ScopeProps> = async ({
  props: { entry, scope },
  locals: { archive, publication },
}) => {
  const view = archive.readScope(entry, scope);
  const { dataVersion } = describeScope(publication, view);
  const sheets = makeSheets(archive, view, {
    version: dataVersion,
    page: absoluteLink(scopePath(entry, scope)),
  });
  return new Response((await writeWorkbook(sheets, scopeTitle(ui, view))) as Uint8Array<ArrayBuffer>);
};
