import type { APIRoute } from "astro";
import { getShared } from "../../../model/site.ts";

/** The rules of each format, with those that it inherits. */
export const getStaticPaths = () => [...getShared().formats.keys()].map((format) => ({ params: { format } }));

export const GET: APIRoute = ({ params }) => new Response(`${JSON.stringify(getShared().formats.get(params["format"] ?? "")?.rules, null, 2)}\n`);
