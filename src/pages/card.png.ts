import type { APIRoute } from "astro";
import { drawSiteCard } from "../components/card/drawCard.ts";
import { makeSiteCard } from "../components/card/makeCard.ts";
import { paintCard } from "../components/card/paintCard.ts";
import { ui } from "../text/ui.ts";

export const GET: APIRoute = async () =>
  new Response((await paintCard(drawSiteCard(makeSiteCard(ui)))) as Uint8Array<ArrayBuffer>);
