import { createHash } from "node:crypto";
import { sealSchema } from "../../schema/csvFiles.ts";
import { type Issue, makeIssue, type Place } from "../../schema/issue.ts";
import { fileExists } from "../files/files.ts";
import { readCsvFile } from "../shape.ts";
import type { Content } from "./content.ts";

/** What was registered of a file: a digest of each column and of each line. Both change with a cell, which stands where they cross. */
export interface Seal {
  readonly columns: ReadonlyMap<string, string>;
  readonly lines: readonly string[];
  /** Where in `seal.csv` the columns and each line are registered; nowhere in a seal that was just made. */
  readonly registered?: { readonly columns: Place | undefined; readonly lines: readonly Place[] };
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
): { seals: ReadonlyMap<string, Seal>; issues: readonly Issue[] } {
  const file = sealFile(bureauFolder);
  if (!fileExists(root, file)) return { seals: new Map(), issues: [] };
  const { value: lines = [], issues: ofForm, csv } = readCsvFile(root, file, sealSchema, ["file", "part"]);
  const misnumbered = new Map<string, Issue>();
  const seals = [...Map.groupBy(lines, (line) => line.file)].map(([name, parts]): [string, Seal] => {
    const columns = parts.find(({ part }) => part === "columns");
    const placeOf = (line: number): Place => csv?.place(line, 2) ?? { file, line };
    const own: { digest: string; place: Place }[] = [];
    for (const { part, line, digests } of parts.filter((block) => block !== columns)) {
      // One block that is gone misnumbers all behind it.
      if (part !== String(own.length + 1) && !misnumbered.has(name))
        misnumbered.set(
          name,
          makeIssue(
            "csv-value",
            csv?.place(line, 1) ?? { file, line },
            { field: "part", found: part },
            { expectations: [{ id: "literal", values: { value: String(own.length + 1) } }] },
          ),
        );
      own.push(...split(digests).map((each) => ({ digest: each, place: placeOf(line) })));
    }
    return [
      name,
      {
        columns: new Map(split(columns?.digests ?? "").map(splitName)),
        lines: own.map((each) => each.digest),
        registered: {
          columns: columns && placeOf(columns.line),
          lines: own.map(({ place }) => place),
        },
      },
    ];
  });
  return { seals: new Map(seals), issues: [...ofForm, ...misnumbered.values()] };
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
