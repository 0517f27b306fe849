import type { APIRoute } from "astro";
import { writeDossier } from "../../../../../../components/dossier/writeDossier.ts";
import { EDITIONS } from "../../../../../../components/kit/edition.ts";
import { absoluteLink } from "../../../../../../components/kit/link.ts";
import { getScopePaths, type ScopeProps } from "../../../../../_paths.ts";

export const getStaticPaths = getScopePaths;

export const GET: APIRoute<ScopeProps> = ({ props: { entry, scope }, locals: { archive } }) =>
  new Response(
    writeDossier({ ...EDITIONS.zh, link: absoluteLink }, archive, archive.readScope(entry, scope)),
  );
