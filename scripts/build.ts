import { renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "astro";
import { packData } from "../src/export/packData.ts";

/** The new site is built beside the old one and takes its place whole, so that a build that fails leaves nothing half-written. */
const TARGET = process.env.OUT_DIR ?? "dist";
const NEXT = `${TARGET}-next`;

process.env.ASTRO_TELEMETRY_DISABLED = "1";
rmSync(NEXT, { recursive: true, force: true });
try {
  await build({ outDir: NEXT, logLevel: process.env.CI ? "warn" : "info" });
  packData(join(NEXT, "data"));
  rmSync(TARGET, { recursive: true, force: true });
  renameSync(NEXT, TARGET);
} catch (error) {
  if (!(error instanceof Error && error.name === "InvalidData")) throw error;
  process.stderr.write(error.message);
  process.exitCode = 1;
} finally {
  rmSync(NEXT, { recursive: true, force: true });
}
