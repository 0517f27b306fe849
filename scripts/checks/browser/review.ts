import { type ChildProcess, spawn } from "node:child_process";
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { Archive } from "../../../src/archive/archive.ts";
import type { MadeBlock, MadeDocument } from "../../../src/generate/documents/document.ts";
import { LAYOUTS } from "../../../src/generate/documents/layouts.ts";
import { makeDocument } from "../../../src/generate/documents/makeDocument.ts";
import { importDisclosure } from "../../../src/import/import.ts";
import { openSources } from "../../../src/import/source/openSources.ts";
import { yearFolder } from "../../../src/import/write/files.ts";
import { writeDisclosure } from "../../../src/import/write/stage.ts";
import { printPdf, startBrowser } from "../../documents/printPdf.ts";
import { listViolations } from "./violations.ts";

/**
 * A person at the keyboard reviews a made document as `npm run review` shows it: corrects the one amount that cannot be read, takes that back,
 * corrects it again, and finishes table after table. axe looks at what is on the screen, and first at a known-bad page.
 */
const SHIPPED = "examples/site/data";
/** An amount of the printed document, and how it is printed there: the letter O is no digit. */
const [RIGHT, MISPRINTED] = ["53.50", "53.5O"];
/** Pixels of the narrowest screen, or of a page at four times its size. */
const NARROW = 320;

const folder = mkdtempSync(join(tmpdir(), "mingzhang-review-"));
const faults: string[] = [];
const expect = (holds: boolean, what: string): unknown => holds || faults.push(what);

const browser = await startBrowser();
let command: ChildProcess | undefined;
try {
  const { pdf, data, bureau, year, disclosure } = await importMisprint(browser);
  const started = startReview([bureau, year, "--data", data, "--file", pdf]);
  command = started.command;
  const page = await browser.newPage();
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("response", (response) => expect(response.ok(), `${response.status()} ${response.url()}`));
  await reviewByKeyboard(page, await started.address, join(data, disclosure));
} finally {
  command?.kill();
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
for (const fault of faults) console.log(fault);
console.log(`review: ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;

/** Prints a disclosure of the example site with one amount that cannot be read, and imports the print. */
async function importMisprint(printer: Browser) {
  const archive = new Archive(SHIPPED);
  const entry = archive.findDisclosure("demo-library", "2025");
  if (!entry) throw new Error("No example to print");
  const document = misprint(makeDocument(archive, entry));
  const pdf = join(folder, "document.pdf");
  writeFileSync(pdf, await printPdf(printer, document, LAYOUTS["ruled"] ?? { style: "", landscape: false }));
  const data = join(folder, "data");
  const { files } = await openSources([pdf]);
  const options = { dataRoot: data, shipped: SHIPPED, today: "2026-01-01", replace: false };
  const { draft, files: written } = importDisclosure([...files], options);
  writeDisclosure(data, SHIPPED, written, yearFolder(draft));
  return { pdf, data, bureau: draft.bureau.id, year: String(draft.year), disclosure: yearFolder(draft) };
}

/** A document with the first amount of that size printed wrong. */
function misprint(document: MadeDocument): MadeDocument {
  let isDone = false;
  const blocks = document.blocks.map((block): MadeBlock => {
    if (block.kind !== "table") return block;
    const body = block.body.map((row) =>
      row.map((cell) => {
        if (isDone || cell.text !== RIGHT) return cell;
        isDone = true;
        return { ...cell, text: MISPRINTED };
      }),
    );
    return { ...block, body };
  });
  if (!isDone) throw new Error(`No amount of ${RIGHT} to print wrong`);
  return { ...document, blocks };
}

/** Runs the command; its address is the first one that it prints, in Chinese. */
function startReview(words: readonly string[]): { command: ChildProcess; address: Promise<string> } {
  const flags = ["--disable-warning=ExperimentalWarning", "scripts/review.ts"];
  const child = spawn(process.execPath, [...flags, ...words], { stdio: ["ignore", "pipe", "inherit"] });
  const address = new Promise<string>((resolve, reject) => {
    let output = "";
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      const [found] = /http:\S+\/zh\//.exec(output) ?? [];
      if (found) resolve(found);
    });
    child.once("exit", (code) => reject(new Error(`The command ended with ${code}`)));
  });
  return { command: child, address };
}

async function reviewByKeyboard(page: Page, address: string, disclosure: string): Promise<void> {
  const read = (file: string): string => readFileSync(join(disclosure, file), "utf8");
  const isOpen = (): boolean =>
    globSync("*/open.csv", { cwd: disclosure }).some((file) => read(file).includes(MISPRINTED));
  const reviewed = (): string[] => JSON.parse(read("disclosure.json")).review?.reviewed ?? [];
  await page.setViewport({ width: 1400, height: 1000 });
  await page.goto(address);
  await page.waitForSelector("td.figure.open:focus");
  await page.waitForSelector("#sheet rect.current");
  const good = await page.$eval("#sheet svg", (picture) => picture.getAttribute("aria-label") ?? "");
  await page.$eval("#sheet svg", (picture) => picture.removeAttribute("aria-label"));
  expect((await listViolations(page)).length > 0, "A picture without a name is not found");
  await page.$eval("#sheet svg", (picture, name) => picture.setAttribute("aria-label", name), good);
  await lookAt(page, "the first cell");

  await press(page, "e");
  await page.waitForSelector("#typed:focus");
  await page.keyboard.type(RIGHT.replace("5", "9"));
  await page.waitForSelector("#relations li.mismatch");
  await lookAt(page, "a wrong amount");
  await page.keyboard.down("Control");
  await page.keyboard.press("a");
  await page.keyboard.up("Control");
  await page.keyboard.type(RIGHT);
  await page.waitForFunction(() => !document.querySelector("#relations li.mismatch"));
  await press(page, "Enter");
  await page.waitForFunction(() => !document.querySelector("td.open"));
  expect(!isOpen(), "A corrected cell stays open");
  await press(page, "u");
  await page.waitForSelector("td.figure.open:focus");
  expect(isOpen(), "A step that was taken back leaves its traces");
  await press(page, "e");
  await page.waitForSelector("#typed:focus");
  await page.keyboard.type(RIGHT);
  await press(page, "Enter");
  await page.waitForFunction(() => !document.querySelector("td.open"));

  const tables = (await page.$$("#tables button")).length;
  for (let done = 1; done <= tables; done += 1) {
    await press(page, "t");
    await page.waitForFunction(
      (count) => document.querySelectorAll("#tables .compared").length === count,
      {},
      done,
    );
  }
  expect(reviewed().length === tables, `${reviewed().length} of ${tables} tables are marked as compared`);
  await page.waitForSelector("#last h2");
  await lookAt(page, "the last step");
  await page.goto(address.replace("/zh/", "/en/"));
  await page.waitForSelector("#last h2");
  await lookAt(page, "the last step in English");
  await page.setViewport({ width: NARROW, height: 640 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width <= NARROW, `On a screen of ${NARROW} px the page is ${width} px wide`);
}

/** Presses a key, once what was pressed before is done. */
async function press(page: Page, key: Parameters<Page["keyboard"]["press"]>[0]): Promise<void> {
  await page.waitForSelector("#table:not([aria-busy])");
  await page.keyboard.press(key);
}

/** Notes what axe finds. */
async function lookAt(page: Page, where: string): Promise<void> {
  for (const violation of await listViolations(page)) faults.push(`${where}: ${violation}`);
}
