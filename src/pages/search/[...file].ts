import type { APIRoute } from "astro";
import { buildIndex } from "../../search/build/buildIndex.ts";
import { makeSource } from "../../search/build/source.ts";
import { openSite } from "../../site.ts";
import { getGlossary } from "../_paths.ts";

/** Every file of the index. Each holds its text while the site is written, so that the index is made once. */
export async function getStaticPaths() {
  const terms = await getGlossary("zh");
  const files = buildIndex(makeSource(openSite().archive, terms));
  return [...files].map(([file, bytes]) => ({ params: { file }, props: { bytes } }));
}

export const GET: APIRoute<{ bytes: Buffer<ArrayBuffer> }> = ({ props }) => new Response(props.bytes);
