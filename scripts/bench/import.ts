import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { argv } from "node:process";
import type { ImportReport } from "../../src/schema/importReport.ts";
import { isListTable } from "../../src/schema/lists.ts";

/**
 * Imports documents, each by a process of its own into an empty folder, and prints what came of each: `npm run bench -- import FILES…`. A folder
 * given is one disclosure; a folder of folders is one disclosure for each.
 */
const COMMAND = new URL("../import.ts", import.meta.url).pathname;

const documents = argv.slice(2).flatMap((path) => {
  if (!statSync(path).isDirectory()) return [path];
  const folders = readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.length > 0 ? folders.map((entry) => join(path, entry.name)) : [path];
});

const HEADS = [
  "document",
  "tables",
  "read",
  "amounts",
  "proved",
  "certain",
  "open",
  "broken",
  "numbers",
  "unplaced",
  "in tables",
  "lists",
  "facts",
  "of these proved",
  "s",
  "MiB",
];
const lines: (string | number)[][] = [];
for (const path of documents) lines.push(measure(path));
const sums = HEADS.map((_, n) =>
  n === 0
    ? "all"
    : n > 13
      ? Math.max(...lines.map((line) => Number(line[n]) || 0))
      : lines.reduce((sum, line) => sum + (Number(line[n]) || 0), 0),
);
print([HEADS, ...lines, sums]);

function measure(path: string): (string | number)[] {
  const folder = mkdtempSync(join(tmpdir(), "mingzhang-bench-"));
  const report = join(folder, "report.json");
  try {
    const { status, stderr } = spawnSync(
      process.execPath,
      [COMMAND, path, "--data", join(folder, "data"), "--report", report],
      { encoding: "utf8" },
    );
    if (status !== 0) return [basename(path), `exit ${status}: ${stderr.split("\n")[0] ?? ""}`];
    const { tables, numbers, facts, unplaced, seconds, peak_mb }: ImportReport = JSON.parse(
      readFileSync(report, "utf8"),
    );
    const sum = (of: "amounts" | "proved" | "certain" | "open") =>
      tables.reduce((all, table) => all + table[of], 0);
    return [
      basename(path),
      tables.length,
      tables.filter(({ table_id }) => table_id !== null).length,
      sum("amounts"),
      sum("proved"),
      sum("certain"),
      sum("open"),
      tables.reduce((all, { relations }) => all + relations.mismatch, 0),
      numbers.read,
      numbers.unplaced,
      unplaced.filter(({ where }) => where === "table").length,
      new Set(
        tables.flatMap(({ scope, table_id }) => (isListTable(table_id ?? "") ? `${scope}/${table_id}` : [])),
      ).size,
      facts.stated,
      facts.proved,
      seconds,
      peak_mb,
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function print(table: (string | number)[][]): void {
  const widths = HEADS.map((_, n) =>
    Math.max(...table.filter((line) => line.length > 2).map((line) => String(line[n] ?? "").length)),
  );
  for (const line of table)
    process.stdout.write(
      `${line.map((cell, n) => (n === 0 ? String(cell).padEnd(widths[n] ?? 0) : String(cell).padStart(widths[n] ?? 0))).join("  ")}\n`,
    );
}
