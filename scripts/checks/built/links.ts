import { readSettings } from "../../../src/settings.ts";
import { followLinks } from "./links/followLinks.ts";

/**
 * Everything that a page of the built site points at within the site is there: pages, with their slash, files, places, and the elements
 * that labels, headings and descriptions name; no id is given twice, and every page is reached from the home page. Links to other sites
 * are not followed: they are theirs to keep. The known-bad pages come first: who misses one of their faults has stopped checking.
 */
const KNOWN_BAD = { folder: "examples/known-bad-links", home: "https://example.org/" };
const FAULTS = 6;
const { origin, basePath, target } = readSettings(process.env);

const control = followLinks(KNOWN_BAD).faults;
console.log(`known-bad pages: ${control.length} of ${FAULTS} faults found`);
const { pages, links, faults } = followLinks({
  folder: target,
  home: `${origin}${basePath}`.replace(/\/?$/, "/"),
});
for (const fault of faults) console.log(fault);
console.log(`links: ${links} links of all ${pages} pages, ${faults.length} faults`);
process.exitCode = control.length === FAULTS && faults.length === 0 && links >= pages ? 0 : 1;
