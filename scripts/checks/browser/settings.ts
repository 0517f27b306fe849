import { preview } from "astro";
import puppeteer from "puppeteer-core";
import { describeBrowser } from "./browser.ts";
import { Faults } from "./faults.ts";
import { checkAdded } from "./settings/added.ts";
import { checkKeyboard } from "./settings/keyboard.ts";
import { checkSight } from "./settings/sight.ts";
import { findDisclosure, openPage, type Site } from "./settings/site.ts";
import { checkUnits } from "./settings/units.ts";
import { checkWaiting } from "./settings/waiting.ts";
import { checkWithout } from "./settings/without.ts";

/**
 * The reader's settings in a real browser: chosen by keyboard, applied, remembered on the next page without anything moving, undone; they
 * leave copies and downloads as printed, give way to forced colours, and are not there without scripts. Largest text scrolls no page
 * sideways on a phone.
 */
const folder = process.env["OUT_DIR"] ?? "dist";
const server = await preview({ logLevel: "error", outDir: folder });
const browser = await puppeteer.launch(await describeBrowser());
const disclosurePath = findDisclosure(folder);
const site: Site = {
  folder,
  origin: `http://localhost:${server.port}`,
  disclosurePath,
  tablePath: `${disclosurePath}expenditure/`,
  faults: new Faults(),
};
const { all: faults } = site.faults;

/** Each with a page of its own, and the width of its window. */
const CHECKS = [
  [checkKeyboard, 360],
  [checkUnits, 360],
  [checkAdded, 360],
  [checkWaiting, 360],
  [checkSight, 320],
  [checkWithout, 1280],
] as const;

try {
  for (const [check, width] of CHECKS) await check(await openPage(browser, site, width), site);
} finally {
  await browser.close();
  await server.stop();
}
for (const fault of faults) console.log(fault);
console.log(`settings: ${disclosurePath}, ${faults.length} faults`);
process.exit(faults.length > 0 ? 1 : 0);
