import type { APIRoute } from "astro";
import { drawScopeCard } from "../../../../../components/card/drawCard.ts";
import { makeScopeCard } from "../../../../../components/card/makeCard.ts";
import { paintCard } from "../../../../../components/card/paintCard.ts";
import { ui } from "../../../../../text/ui.ts";
import { getScopePaths, type ScopeProps } from "../../../../_paths.ts";

export const getStaticPaths = getScopePaths;

export const GET: APIRoute<ScopeProps> = async ({ props: { entry, scope }, locals: { archive } }) =>
  new Response(
    (await paintCard(
      drawScopeCard(makeScopeCard(ui, archive.readLedger(archive.readScope(entry, scope)))),
    )) as Uint8Array<ArrayBuffer>,
  );
