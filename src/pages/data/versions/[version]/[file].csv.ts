import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { APIRoute } from "astro";
import { readVersions, versionPath } from "../../../../read/versions/versions.ts";
import { openSite } from "../../../../site.ts";

/** What was kept of each version, as it was kept. */
export const getStaticPaths = () =>
  readVersions(openSite().archive.root).value.flatMap(({ version, before }) =>
    (["files", "changes"] as const)
      .filter((file) => file === "files" || before !== undefined)
      .map((file) => ({ params: { version, file }, props: { path: versionPath(version, file) } })),
  );

export const GET: APIRoute<{ path: string }> = ({ props, locals: { archive } }) =>
  new Response(readFileSync(join(archive.root, props.path)));
