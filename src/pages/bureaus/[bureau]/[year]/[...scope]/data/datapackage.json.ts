import type { APIRoute } from "astro";
import { absoluteLink } from "../../../../../../components/link.ts";
import { makeDataPackage } from "../../../../../../export/dataPackage.ts";
import { describeScope } from "../../../../../../export/dataset.ts";
import { writeJson } from "../../../../../../export/json.ts";
import type { DisclosureEntry } from "../../../../../../model/site.ts";
import { getScopePaths } from "../../../../../_paths.ts";

interface Props extends Record<string, unknown> {
  entry: DisclosureEntry;
  scope: string;
}

export const getStaticPaths = getScopePaths;

export const GET: APIRoute<Props> = ({ props: { entry, scope }, locals: { archive, publication } }) =>
  new Response(writeJson(makeDataPackage(describeScope(publication, archive.readScope(entry, scope)), absoluteLink)));
