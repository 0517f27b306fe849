import type { APIRoute } from "astro";
import { exportDisclosureJson } from "../../../../../../export/disclosureJson.ts";
import { writeJson } from "../../../../../../export/json.ts";
import { loadScope } from "../../../../../../model/tables.ts";
import { getScopePaths, type ScopeProps } from "../../../../../_paths.ts";

export const getStaticPaths = getScopePaths;

export const GET: APIRoute<ScopeProps> = ({ props: { entry, scope } }) => new Response(writeJson(exportDisclosureJson(loadScope(entry, scope))));
