import type { APIRoute } from "astro";
import { writeRules } from "../../../export/files.ts";
import { publish } from "../../../export/measure.ts";
import { getShared } from "../../../model/site.ts";

/** The rules of each format, with those that it inherits. */
export const getStaticPaths = () => [...getShared().formats.keys()].map((format) => ({ params: { format } }));

export const GET: APIRoute = ({ params: { format = "" } }) => new Response(publish(`data/rules/${format}.json`, () => writeRules(format)));
