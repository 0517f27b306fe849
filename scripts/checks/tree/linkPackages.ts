import { mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";

/**
 * Gives a copy of the checkout the packages that are installed here. Each is a link of its own, so that what a build keeps beside them stays
 * in the copy: builds of one store at the same time would take each other's content.
 */
export function linkPackages(copy: string): void {
  mkdirSync(join(copy, "node_modules"));
  for (const name of readdirSync("node_modules"))
    if (name === ".bin" || !name.startsWith("."))
      symlinkSync(resolve("node_modules", name), join(copy, "node_modules", name));
}
