import type { APIRoute } from "astro";
import { absoluteLink } from "../../../../../../components/kit/link.ts";
import { makeScopeCatalog } from "../../../../../../export/descriptors/catalog.ts";
import { describeScope } from "../../../../../../export/descriptors/dataset.ts";
import { writeJson } from "../../../../../../export/json/json.ts";
import { getScopePaths, type ScopeProps } from "../../../../../_paths.ts";

export const getStaticPaths = getScopePaths;

export const GET: APIRoute<ScopeProps> = ({ props: { entry, scope }, locals: { archive, publication } }) =>
  new Response(
    writeJson(makeScopeCatalog(describeScope(publication, archive.readScope(entry, scope)), absoluteLink)),
  );
