import { mkdtempSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { compareData } from "../src/changes/compare/compareData.ts";
import { readSettings } from "../src/settings.ts";
import { fill } from "../src/text/fill.ts";
import previewing from "../src/text/previewing.json" with { type: "json" };
import { findBase } from "./diff/findBase.ts";
import { START_PAGE } from "./preview/rewritePage.ts";
import { writePreview } from "./preview/writePreview.ts";
import { CHECKOUT, surround } from "./target/acceptTarget.ts";
import { WrongCall } from "./target/refusal.ts";
import { runCommand } from "./target/runCommand.ts";
import { openTarget, replaceTarget } from "./target/target.ts";

const TEXTS = Object.values(previewing);

/** Writes what a change of the data comes to as a folder that opens in a browser as it is; the site has been built. */
await runCommand(async () => {
  const { values, positionals } = parseArgs({
    options: { out: { type: "string", default: "preview" }, all: { type: "boolean", default: false } },
    allowPositionals: true,
  });
  const [name, ...others] = positionals;
  if (name === undefined || others.length > 0) throw new WrongCall("no-preview-base");
  const { dataRoot, target, origin, basePath } = readSettings(process.env);
  const surroundings = surround(dataRoot);
  // A command of the package works in a copy of the generator: paths start where it was called.
  const out = resolve(process.env["MINGZHANG_SITE"] ?? "", values.out);
  await openTarget(out, surroundings);
  const base = findBase(name, dataRoot);
  const workshop = mkdtempSync(join(CHECKOUT, ".astro/preview-"));
  try {
    const { changes } = compareData(base.root, dataRoot);
    const folder = join(workshop, "preview");
    const home = `${origin}${basePath}`.replace(/\/?$/, "/");
    const { pages, files, bytes } = writePreview(folder, {
      site: target,
      home,
      changes,
      base: name,
      isWhole: values.all,
    });
    await replaceTarget(out, surroundings, folder);
    const said = {
      out: values.out,
      pages: String(pages),
      files: String(files),
      size: (bytes / 1e6).toFixed(1),
      start: join(values.out, START_PAGE),
    };
    for (const { done } of TEXTS) console.log(fill(done, said));
  } finally {
    rmSync(workshop, { recursive: true, force: true });
    base.leave();
  }
});
