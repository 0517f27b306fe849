import { listDocuments, type Manifest } from "../shared/manifest.ts";
import { openIndex, type SearchIndex } from "../shared/openIndex.ts";

/**
 * Titles of disclosures and of other documents on a page in another language; the latter by their addresses.
 */
export type Titles = Manifest["titles"] & { readonly parts: Readonly<Record<string, string>> };

/**
 * The index that a manifest describes; its files stand beside it. Each file is loaded once; the manifest is asked for anew, since a new
 * build has other files.
 */
export async function loadIndex(address: string, titles?: Titles): Promise<SearchIndex> {
  const folder = address.replace(/[^/]*$/, "");
  const manifest: Manifest = await (await get(address, "no-cache")).json();
  const loaded = new Map<string, Promise<string>>();
  const index = openIndex(manifest, (path) => {
    const text = loaded.get(path) ?? get(folder + path, "default").then((response) => response.text());
    loaded.set(path, text);
    // A file that did not come is asked for again the next time.
    text.catch(() => loaded.delete(path));
    return text;
  });
  // What is looked for stays as the index has it: titles are only shown.
  return titles
    ? {
        ...index,
        documents: listDocuments({ ...manifest, titles }).map((info) => ({
          ...info,
          title: titles.parts[info.path] ?? info.title,
        })),
      }
    : index;
}

async function get(address: string, cache: RequestCache): Promise<Response> {
  const response = await fetch(address, { cache });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}
