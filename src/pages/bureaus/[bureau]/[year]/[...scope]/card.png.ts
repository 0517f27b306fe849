import type { APIRoute } from "astro";
import { drawScopeCard } from "../../../../../components/card/drawCard.ts";
import { makeScopeCard } from "../../../../../components/card/makeCard.ts";
import { paintCard } from "../../../../../components/card/paintCard.ts";
import { getLedger } from "../../../../../model/ledger.ts";
import { loadScope } from "../../../../../model/tables.ts";
import { ui } from "../../../../../text/ui.ts";
import { getScopePaths, type ScopeProps } from "../../../../_paths.ts";

export const getStaticPaths = getScopePaths;

export const GET: APIRoute<ScopeProps> = async ({ props: { entry, scope } }) =>
  new Response((await paintCard(drawScopeCard(makeScopeCard(ui, getLedger(loadScope(entry, scope)))))) as Uint8Array<ArrayBuffer>);
