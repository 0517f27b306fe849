import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Archive } from "../../../src/archive/archive.ts";
import { disclosureId } from "../../../src/archive/site.ts";
import { LAYOUTS } from "../../../src/generate/documents/layouts.ts";
import { makeDocument } from "../../../src/generate/documents/makeDocument.ts";
import { roundTrip } from "../../../src/generate/documents/roundTrip.ts";
import { printPdf, startBrowser } from "../../documents/printPdf.ts";

/** Prints every disclosure of the example site in each layout, imports the PDF, and asks for the same amounts to the cell. */
const archive = new Archive("examples/site/data");
const folder = mkdtempSync(join(tmpdir(), "round-trip-"));
const browser = await startBrowser();
let faults = 0;
try {
  for (const entry of archive.disclosures) {
    const document = makeDocument(archive, entry);
    for (const [name, layout] of Object.entries(LAYOUTS)) {
      const path = join(folder, `${disclosureId(entry).replace("/", "-")}-${name}.pdf`);
      writeFileSync(path, await printPdf(browser, document, layout));
      const { lost, added, dropped } = await roundTrip(path, archive, entry, `${path}-data`);
      const found = [
        ...lost.map((text) => `lost: ${text}`),
        ...added.map((text) => `added: ${text}`),
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
  `round trip: ${archive.disclosures.length} disclosures in ${Object.keys(LAYOUTS).length} layouts of PDF, ${faults} faults\n`,
);
if (faults > 0) process.exitCode = 1;
