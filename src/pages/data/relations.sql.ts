import type { APIRoute } from "astro";
import { RELATIONS_SQL } from "../../export/sqlite/relations.ts";

/** How the status of each relation follows from its terms, as a query of the SQLite file. */
export const GET: APIRoute = () => new Response(RELATIONS_SQL);
