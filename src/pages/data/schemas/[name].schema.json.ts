import type { APIRoute } from "astro";
import { writeJson } from "../../../export/json/json.ts";
import { makePublishedSchema, PUBLISHED_SCHEMA_NAMES } from "../../../schema/publishedDisclosure.ts";

export const getStaticPaths = () =>
  PUBLISHED_SCHEMA_NAMES.map((name) => ({ params: { name }, props: { name } }));

export const GET: APIRoute<{ name: (typeof PUBLISHED_SCHEMA_NAMES)[number] }> = ({ props }) =>
  new Response(writeJson(makePublishedSchema(props.name)));
