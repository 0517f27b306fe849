import { readFileSync } from "node:fs";
import { findPageFile } from "../../pages/pageKinds.ts";

/** A link that says how many things are where it leads, and how each of them is written there. */
const LISTS: readonly { readonly says: RegExp; readonly item: RegExp }[] = [
  { says: /^(?!.*待核实).*（(\d+) 处）$/, item: /<li id="finding[^>]*>\s*<p class="finding">/g },
  { says: /^发现 (\d+) 处问题$/, item: /<li id="finding[^>]*>\s*<p class="finding">/g },
  { says: /（(\d+) (?:个部门|份)）$/, item: /<tr[^>]*><th scope="row"/g },
  { says: /^全部 (\d+) 个项目$/, item: /<tr class="leaf"/g },
];
const LINK = /<a (?:[^>]* )?href="([^"]*)"[^>]*>([^<]*)<\/a>/g;
/** What has a kind of finding in one document: it leads to the document's findings, of all kinds. */
const OF_ONE_KIND = /^findings\/kinds\//;

/** The part of a page that an anchor names, as far as its section goes; without one the whole page. */
function cutPart(html: string, anchor: string | undefined): string {
  if (anchor === undefined) return html;
  const start = html.indexOf(` id="${anchor}"`);
  const end = html.indexOf("</section>", start);
  return start < 0 ? "" : html.slice(start, end < 0 ? undefined : end);
}

/** Links of the pages of a built site that say another number than what is listed where they lead; and how many were looked at. */
export function findUnlisted(
  folder: string,
  base: string,
  files: readonly string[],
): { readonly unlisted: readonly string[]; readonly checked: number } {
  const unlisted: string[] = [];
  let checked = 0;
  for (const file of files) {
    const own = file.replace(/index\.html$/, "");
    for (const [, address = "", text = ""] of readFileSync(`${folder}/${file}`, "utf8").matchAll(LINK)) {
      const list = LISTS.find(({ says }) => says.test(text));
      const [path = "", anchor] = address.split("#");
      const target = path === "" ? own : path.slice(base.length);
      if (!list || OF_ONE_KIND.test(own) || OF_ONE_KIND.test(target)) continue;
      const count = Number(list.says.exec(text)?.[1]);
      const part = cutPart(readFileSync(findPageFile(folder, target), "utf8"), anchor);
      const found = part.match(list.item)?.length ?? 0;
      checked += 1;
      if (found !== count) unlisted.push(`/${own} says ${text}, and /${address} lists ${found}`);
    }
  }
  return { unlisted, checked };
}
