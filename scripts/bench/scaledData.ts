import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { bureauFolder, listBureaus } from "../../src/read/disclosures.ts";
import { sealFile } from "../../src/read/seal/seal.ts";
import { DISCLOSURE_SCALES } from "./scales/disclosure.ts";
import type { Scales } from "./scales/edits.ts";
import { FORMAT_SCALES } from "./scales/formats.ts";
import { LIST_SCALES } from "./scales/lists.ts";
import { SHARED_SCALES } from "./scales/shared.ts";
import { TABLE_SCALES } from "./scales/tables.ts";

/** Every kind of thing that a data folder may hold many of. What they hold is sound where it can be; names such as `unknown` and `wrong` say that it is not. */
export const SCALES: Scales = {
  ...TABLE_SCALES,
  ...LIST_SCALES,
  ...DISCLOSURE_SCALES,
  ...SHARED_SCALES,
  ...FORMAT_SCALES,
};

/** A copy of the example site with `count` of one kind of thing in `root`, which must not exist. */
export function writeScaled(root: string, kind: string, count: number): void {
  const scale = SCALES[kind];
  if (!scale) throw new Error(`No kind ${kind}: one of ${Object.keys(SCALES).join(", ")}`);
  cpSync("examples/site/data", root, { recursive: true });
  // What is made is not what was registered.
  for (const bureau of listBureaus(root)) rmSync(join(root, sealFile(bureauFolder(bureau))), { force: true });
  scale(root, count);
}
