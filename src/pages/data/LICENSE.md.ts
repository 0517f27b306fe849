import type { APIRoute } from "astro";
import licence from "../../../data/LICENSE.md?raw";

export const GET: APIRoute = () => new Response(licence);
