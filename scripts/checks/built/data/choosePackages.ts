import { readFileSync } from "node:fs";
import { coverAll } from "../coverAll.ts";
import type { Descriptor } from "./package.ts";

/**
 * The packages that are looked at: the first, and of the others so many that each file with its columns is in one of them. With ALL, every
 * package.
 */
export function choosePackages(first: string, others: readonly string[]): string[] {
  if (process.env["ALL"]) return [first, ...others];
  return [first, ...coverAll(new Map(others.map((folder) => [folder, listFiles(folder)])), new Set())];
}

/** The files of a package, each with its columns. */
function listFiles(folder: string): Set<string> {
  const { resources } = JSON.parse(readFileSync(`${folder}/datapackage.json`, "utf8")) as Descriptor;
  return new Set(
    resources.map(({ name, schema }) => JSON.stringify([name, schema?.fields?.map((field) => field.name)])),
  );
}
