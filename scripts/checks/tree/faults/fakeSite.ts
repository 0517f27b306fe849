import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { MARK, writeMark } from "../../../target/mark.ts";

const FILES = [
  "index.html",
  "data/amounts.csv",
  "bureaus/a/index.html",
  "bureaus/a/2025/index.html",
  "en/index.html",
];

/** A finished site whose files all say `name`, marked as builds do. */
export function makeFakeSite(folder: string, name: string, bytes = 0): void {
  for (const file of FILES) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), name.padEnd(bytes));
  }
  writeMark(folder);
}

/** The name of the site that stands whole in a folder; `gone` where there is no folder, else what is wrong. */
export function nameSite(folder: string): string {
  if (!existsSync(folder)) return "gone";
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  if (files.length !== FILES.length + 1) return `${files.length} of ${FILES.length + 1} files`;
  const names = new Set(
    files
      .filter(({ name }) => name !== MARK)
      .map((file) => readFileSync(join(file.parentPath, file.name), "utf8").trim()),
  );
  return names.size === 1 ? ([...names][0] ?? "") : `a mixture of ${[...names].join(" and ")}`;
}
