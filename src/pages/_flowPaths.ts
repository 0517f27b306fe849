import { readFlow } from "../archive/flow/flow.ts";
import { openSite } from "../site.ts";
import { getScopePaths } from "./_paths.ts";

/** The page of the flow of each scope that prints one. */
export async function getFlowPaths() {
  const { archive } = openSite();
  return (await getScopePaths()).filter(({ props }) => readFlow(archive.readScope(props.entry, props.scope)));
}
