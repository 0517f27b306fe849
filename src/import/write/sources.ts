import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import Papa from "papaparse";
import type { Draft } from "../draft.ts";
import { csvOf } from "./csv.ts";
import { sourceId } from "./files.ts";

const FILE = "sources/INDEX.csv";

/** The index of sources with the documents of a draft in it; `today` is the day on which they are read. */
export function indexSources(root: string, draft: Draft, today: string): [path: string, text: string] {
  const { data } = Papa.parse<string[]>(readFileSync(join(root, FILE), "utf8").trimEnd(), { newline: "\n" });
  const [columns = [], ...lines] = data;
  const held = lines.map((line) => Object.fromEntries(columns.map((column, n) => [column, line[n] ?? ""])));
  const own = draft.files.map((file, n) => ({
    source_id: sourceId(draft, n),
    title: titleOf(draft, n),
    publisher: draft.bureau.name,
    address: "unknown",
    date_read: today,
    published: "unknown",
    sha256: file.sha256,
    sha256_of: "document",
    pages: file.kind === "pdf" || file.kind === "excel" ? String(file.pages.length) : "",
    kind: file.kind,
  }));
  const ids = new Set(own.map(({ source_id }) => source_id));
  const all = [...held.filter((line) => !ids.has(line["source_id"] ?? "")), ...own];
  return [
    FILE,
    csvOf(
      columns,
      all.sort((a, b) => ((a["source_id"] ?? "") < (b["source_id"] ?? "") ? -1 : 1)),
    ),
  ];
}

function titleOf({ bureau, year, phase, files }: Draft, n: number): string {
  const kind = phase === "final" ? "决算" : "预算";
  return `${bureau.name}${year}年部门${kind}公开${files.length > 1 ? `（${basename(files[n]?.path ?? "").replace(/\.[^.]+$/, "")}）` : ""}`;
}
