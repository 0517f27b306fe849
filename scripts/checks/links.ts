import { readdirSync } from "node:fs";
import { LinkChecker, type LinkResult } from "linkinator";

/**
 * Every link of the built site that leads within it: the page, with its slash, and the anchor must be there, and every page must be
 * reached from the home page. Links to other sites are not followed: they are theirs to keep. The known-bad pages come first: a
 * checker that misses one of their three faults has stopped checking.
 */
async function checkFolder(path: string): Promise<LinkResult[]> {
  const local = new Set(["localhost", "127.0.0.1", "[::1]"]);
  // Data blocks name their files by the published address, which is not served here; the check `data` looks for those files.
  const published = new URL(process.env.SITE_URL ?? "http://localhost:4321").origin;
  const { links } = await new LinkChecker().check({
    path,
    recurse: true,
    checkFragments: true,
    redirects: "error",
    // On a busy machine the server lets go of a connection while the next question is on its way.
    retryErrors: true,
    retryErrorsJitter: 0,
    // A hundred requests at once make the check's own server drop some on a busy machine.
    concurrency: 10,
    linksToSkip: async (link) => !local.has(new URL(link).hostname) || new URL(link).origin === published,
  });
  return links;
}

const isBroken = (link: LinkResult): boolean => link.state === "BROKEN";

const control = (await checkFolder("examples/known-bad-links")).filter(isBroken);
console.log(`known-bad pages: ${control.length} of 3 faults found`);

const links = await checkFolder("dist");
const broken = links.filter(isBroken);
for (const { url, parent, status } of broken) console.log(`${parent ?? ""} links to ${url} (${status ?? ""})`);
// The error page is shown by the host, and no page links to it.
const pages = readdirSync("dist", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith("index.html"));
const reached = new Set(links.map(({ url }) => url.replace(/^.*?dist\/?/, "").replace(/[?#].*$/, "")));
const lost = pages.map((file) => file.replace(/index\.html$/, "")).filter((page) => page !== "" && !reached.has(page));
for (const page of lost) console.log(`no page links to ${page}`);
console.log(`${links.length} links, ${broken.length} broken, ${pages.length} pages, ${lost.length} not reached`);
process.exitCode = control.length === 3 && broken.length === 0 && lost.length === 0 && links.length >= pages.length ? 0 : 1;
