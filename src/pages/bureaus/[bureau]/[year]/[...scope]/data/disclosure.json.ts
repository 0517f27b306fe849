import type { APIRoute } from "astro";
import { exportDisclosureJson } from "../../../../../../export/json/disclosureJson.ts";
import { writeJson } from "../../../../../../export/json/json.ts";
import { getScopePaths, type ScopeProps } from "../../../../../_paths.ts";

export const getStaticPaths = getScopePaths;

export const GET: APIRoute<ScopeProps> = ({ props: { entry, scope }, locals: { archive } }) =>
  new Response(writeJson(exportDisclosureJson(archive, archive.readScope(entry, scope))));
