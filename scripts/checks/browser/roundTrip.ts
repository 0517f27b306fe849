import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Archive } from "../../../src/archive/archive.ts";
import { disclosureId } from "../../../src/archive/site.ts";
import { LAYOUTS } from "../../../src/generate/documents/layouts.ts";
import { makeDocument } from "../../../src/generate/documents/makeDocument.ts";
import { roundTrip } from "../../../src/generate/documents/roundTrip.ts";
import { printPdf, startBrowser } from "../../documents/printPdf.ts";

/**
 * Prints every disclosure of the example site, imports the PDF, and asks for the same amounts to the cell: the first in each layout, the
 * others in one layout each by turns, for four seconds of CPU time go into each; with ALL every one in each.
 */
const archive = new Archive("examples/site/data");
const folder = mkdtempSync(join(tmpdir(), "round-trip-"));
const browser = await startBrowser();
const layouts = Object.entries(LAYOUTS);
let printed = 0;
let faults = 0;
try {
  for (const [index, entry] of archive.disclosures.entries()) {
    const document = makeDocument(archive, entry);
    const isWhole = index === 0 || process.env["ALL"];
    for (const [name, layout] of isWhole ? layouts : layouts.slice(index % layouts.length).slice(0, 1)) {
      printed += 1;
      const path = join(folder, `${disclosureId(entry).replace("/", "-")}-${name}.pdf`);
      writeFileSync(path, await printPdf(browser, document, layout));
      const { lost, added, misread, dropped } = await roundTrip(path, archive, entry, `${path}-data`);
      const found = [
        ...lost.map((text) => `lost: ${text}`),
        ...added.map((text) => `added: ${text}`),
        ...misread.map((text) => `misread: ${text}`),
        ...dropped.map((id) => `left out: ${id}`),
      ];
      for (const fault of found) process.stderr.write(`${disclosureId(entry)} ${name}: ${fault}\n`);
      faults += found.length;
    }
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
process.stdout.write(
  `round trip: ${printed} PDF files of ${archive.disclosures.length} disclosures in ${layouts.length} layouts, the first in each, the others by turns; ${faults} faults\n`,
);
if (faults > 0) process.exitCode = 1;
