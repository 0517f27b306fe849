import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Archive } from "../src/archive/archive.ts";
import { PDF_DAMAGES } from "../src/generate/documents/damage.ts";
import { LAYOUTS } from "../src/generate/documents/layouts.ts";
import { makeDocument } from "../src/generate/documents/makeDocument.ts";
import { writeExcel } from "../src/generate/documents/writeExcel.ts";
import { writeHtml } from "../src/generate/documents/writeHtml.ts";
import { writeWord } from "../src/generate/documents/writeWord.ts";
import { printPdf, printPictures, startBrowser } from "./documents/printPdf.ts";
import { acceptTarget, surround } from "./target/acceptTarget.ts";
import { Refusal, WrongCall } from "./target/refusal.ts";
import { runCommand } from "./target/runCommand.ts";

/** The page that `dropped.pdf` lacks: one of the first tables. */
const DROPPED = 4;

/**
 * Writes a disclosure of a data folder as the documents that it could have been read from, whole ones and damaged ones: what import is
 * measured on, since the data folder says what they hold.
 */
await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      data: { type: "string", default: "data" },
      bureau: { type: "string" },
      year: { type: "string" },
      out: { type: "string" },
    },
  });
  if (!values.out) throw new WrongCall("no-out");
  const archive = new Archive(values.data);
  const entry = archive.findDisclosure(values.bureau ?? "", values.year ?? "");
  if (!entry)
    throw new Refusal("no-disclosure", {
      bureau: values.bureau ?? "",
      year: values.year ?? "",
      path: values.data,
    });
  const document = makeDocument(archive, entry);
  const out = acceptTarget(values.out, surround(values.data));
  mkdirSync(out, { recursive: true });
  const write = (name: string, content: string | Uint8Array): void => writeFileSync(join(out, name), content);
  write("document.html", writeHtml(document));
  write("document.docx", writeWord(document));
  write("document.xlsx", await writeExcel(document));
  const browser = await startBrowser();
  try {
    for (const [name, layout] of Object.entries(LAYOUTS)) {
      const pdf = await printPdf(browser, document, layout);
      write(`${name}.pdf`, pdf);
      if (layout !== LAYOUTS["ruled"]) continue;
      for (const [damage, apply] of Object.entries(PDF_DAMAGES)) write(`${damage}.pdf`, apply(pdf));
      write("dropped.pdf", await printPdf(browser, document, layout, `1-${DROPPED - 1}, ${DROPPED + 1}-`));
      write("pictures.pdf", await printPictures(browser, document, layout));
    }
  } finally {
    await browser.close();
  }
});
