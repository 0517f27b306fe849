import type { APIRoute } from "astro";
import type { DisclosureEntry } from "../../../../../../archive/site.ts";
import { absoluteLink } from "../../../../../../components/kit/link.ts";
import { makeDataPackage } from "../../../../../../export/descriptors/dataPackage.ts";
import { describeScope } from "../../../../../../export/descriptors/dataset.ts";
import { writeJson } from "../../../../../../export/json/json.ts";
import { getScopePaths } from "../../../../../_paths.ts";

interface Props extends Record<string, unknown> {
  entry: DisclosureEntry;
  scope: string;
}

export const getStaticPaths = getScopePaths;

export const GET: APIRoute<Props> = ({ props: { entry, scope }, locals: { archive, publication } }) =>
  new Response(
    writeJson(makeDataPackage(describeScope(publication, archive.readScope(entry, scope)), absoluteLink)),
  );
