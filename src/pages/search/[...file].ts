import { getCollection } from "astro:content";
import type { APIRoute } from "astro";
import { OWN } from "../../own.ts";
import { callByName } from "../../schema/site/names.ts";
import { buildIndex } from "../../search/build/buildIndex.ts";
import { makeSource } from "../../search/build/source.ts";
import { openSite } from "../../site.ts";
import { getGlossary } from "../_paths.ts";

/** Addresses of the pages whose prose is found, by their ids. */
const PROSE_PATHS: Readonly<Record<string, string>> = {
  "zh/about": "about/",
  "zh/accessibility": "accessibility/",
  "zh/report": "report/",
  "zh/data-guide": "data/guide/",
};

/** Every file of the index. Each holds its text while the site is written, so that the index is made once. */
export async function getStaticPaths() {
  const terms = (await getGlossary("zh")).map(({ entry, ...term }) => ({ ...term, body: entry.body ?? "" }));
  const pages = (await getCollection("prose")).flatMap(({ id, data, body = "" }) => {
    const path = PROSE_PATHS[id];
    return path === undefined ? [] : [{ ...data, path, body: callByName(OWN, body) }];
  });
  const files = buildIndex(makeSource(openSite().archive, terms, pages));
  return [...files].map(([file, bytes]) => ({ params: { file }, props: { bytes } }));
}

export const GET: APIRoute<{ bytes: Buffer<ArrayBuffer> }> = ({ props }) => new Response(props.bytes);
