import { readdirSync } from "node:fs";
import { LinkChecker, type LinkResult } from "linkinator";
import { serve } from "./serve.ts";

/**
 * Every link of the built site that leads within it: the page, with its slash, and the anchor must be there, and every page must be
 * reached from the home page. Links to other sites are not followed: they are theirs to keep. The known-bad pages come first: a
 * checker that misses one of their three faults has stopped checking.
 */
const SITE = process.env["OUT_DIR"] ?? "dist";

/** The links of a folder, by the paths of what they lead to, below the base. */
async function checkFolder(
  folder: string,
  base?: string,
): Promise<(LinkResult & { readonly path: string })[]> {
  const site = await serve([folder], base);
  const home = site.address("");
  // Data blocks name their files by the published address, which is not served here; the check `data` looks for those files.
  const { links } = await new LinkChecker().check({
    path: home,
    recurse: true,
    checkFragments: true,
    redirects: "error",
    // A hundred requests at once make the check's own server drop some on a busy machine; what is dropped is asked for again.
    concurrency: 10,
    retryErrors: true,
    retryErrorsCount: 3,
    linksToSkip: async (link) => new URL(link).origin !== new URL(home).origin,
  });
  site.close();
  return links.map((link) => ({ ...link, path: link.url.slice(home.length).replace(/[?#].*$/, "") }));
}

const isBroken = (link: LinkResult): boolean => link.state === "BROKEN";

const control = (await checkFolder("examples/known-bad-links", "/")).filter(isBroken);
console.log(`known-bad pages: ${control.length} of 3 faults found`);

const links = await checkFolder(SITE);
const broken = links.filter(isBroken);
for (const { url, parent, status } of broken)
  console.log(`${parent ?? ""} links to ${url} (${status ?? ""})`);
// The error page is shown by the host, and no page links to it.
const pages = readdirSync(SITE, { recursive: true, encoding: "utf8" }).filter((file) =>
  file.endsWith("index.html"),
);
const reached = new Set(links.map(({ path }) => path));
const lost = pages
  .map((file) => file.replace(/index\.html$/, ""))
  .filter((page) => page !== "" && !reached.has(page));
for (const page of lost) console.log(`no page links to ${page}`);
console.log(
  `${links.length} links, ${broken.length} broken, ${pages.length} pages, ${lost.length} not reached`,
);
process.exitCode =
  control.length === 3 && broken.length === 0 && lost.length === 0 && links.length >= pages.length ? 0 : 1;
