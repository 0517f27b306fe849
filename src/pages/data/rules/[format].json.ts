import type { APIRoute } from "astro";
import { writeRules } from "../../../export/tidy/files.ts";
import { openSite } from "../../../site.ts";
import { respond } from "../_respond.ts";

/** The rules of each format, with those that it inherits. */
export const getStaticPaths = () =>
  [...openSite().archive.shared.formats.keys()].map((format) => ({ params: { format } }));

export const GET: APIRoute = ({ params: { format = "" }, locals: { archive, publication } }) =>
  respond(publication.publish(`data/rules/${format}.json`, () => writeRules(archive, format)));
