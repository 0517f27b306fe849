import { createHash } from "node:crypto";
import { sealSchema } from "../../schema/csvFiles.ts";
import { fileExists } from "../files/files.ts";
import { type CsvReading, readCsvFile } from "../shape.ts";
import type { Content } from "./content.ts";

/** What was registered of a file: a digest of each column and of each line. Both change with a cell, which stands where they cross. */
export interface Seal {
  readonly columns: ReadonlyMap<string, string>;
  readonly lines: readonly string[];
  /** Lines of `seal.csv` in which the columns and each line are registered; none in a seal that was just made. */
  readonly registered?: { readonly columns: number | undefined; readonly lines: readonly number[] };
}

/** Lines of a file in one line of the seal. */
const BLOCK = 20;

export const sealFile = (bureauFolder: string): string => `${bureauFolder}/seal.csv`;

/** 16 bits: a change of one cell escapes both its line and its column once in four thousand million. */
export const digest = (cells: readonly string[]): string =>
  createHash("sha256").update(JSON.stringify(cells)).digest("hex").slice(0, 4);

export const digestColumn = ({ header, rows }: Pick<Content, "header" | "rows">, column: number): string =>
  digest([header[column] ?? "", ...rows.map((cells) => cells[column] ?? "")]);

export function makeSeal(content: Content): Seal {
  return {
    columns: new Map(content.header.map((name, column) => [name, digestColumn(content, column)])),
    lines: content.rows.map(digest),
  };
}

const split = (digests: string): string[] => digests.split(" ").filter(Boolean);

/** A column's name may hold colons, its digest none. */
function splitName(pair: string): [string, string] {
  const at = pair.lastIndexOf(":");
  return [pair.slice(0, at), pair.slice(at + 1)];
}

/** The seals of a bureau's files by their paths within its folder. */
export function readSeals(
  root: string,
  bureauFolder: string,
): { seals: ReadonlyMap<string, Seal>; issues: CsvReading<unknown>["issues"] } {
  const file = sealFile(bureauFolder);
  if (!fileExists(root, file)) return { seals: new Map(), issues: [] };
  const { value: lines = [], issues } = readCsvFile(root, file, sealSchema, ["file", "part"]);
  const seals = [...Map.groupBy(lines, (line) => line.file)].map(([name, parts]): [string, Seal] => {
    const columns = parts.find(({ part }) => part === "columns");
    const blocks = parts
      .filter((block) => block !== columns)
      .map((block) => ({ ...block, own: split(block.digests) }));
    return [
      name,
      {
        columns: new Map(split(columns?.digests ?? "").map(splitName)),
        lines: blocks.flatMap(({ own }) => own),
        registered: {
          columns: columns?.line,
          lines: blocks.flatMap(({ own, line }) => own.map(() => line)),
        },
      },
    ];
  });
  return { seals: new Map(seals), issues };
}

/** The lines of `seal.csv` for some files, the header first. */
export function printSeals(seals: ReadonlyMap<string, Seal>): string {
  const lines = [...seals]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([file, { columns, lines: digests }]) => [
      [file, "columns", [...columns].map(([name, of]) => `${name}:${of}`).join(" ")],
      ...Array.from({ length: Math.ceil(digests.length / BLOCK) }, (_, block) => [
        file,
        String(block * BLOCK + 1),
        digests.slice(block * BLOCK, (block + 1) * BLOCK).join(" "),
      ]),
    ]);
  return `${[Object.keys(sealSchema.shape), ...lines].map((cells) => cells.join(",")).join("\n")}\n`;
}
