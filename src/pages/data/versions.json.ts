import type { APIRoute } from "astro";
import { describeSite } from "../../export/descriptors/dataset.ts";
import { writeJson } from "../../export/json/json.ts";
import { describeVersions } from "../../export/versions/versions.ts";
import { readVersions } from "../../read/versions/versions.ts";

export const GET: APIRoute = ({ locals: { archive, publication } }) =>
  new Response(
    writeJson(describeVersions(describeSite(publication).dataVersion, readVersions(archive.root).value)),
  );
