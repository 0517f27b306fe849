import { writeJson } from "../read/canonical.ts";
import { disclosureFolder, listBureaus, readBureau } from "../read/disclosures.ts";
import { fileExists } from "../read/files/files.ts";
import type { Format } from "../read/formats/format.ts";
import { listDivisions } from "../read/regionCodes.ts";
import { SOURCES_FILE } from "../read/shared.ts";
import type { Bureau } from "../schema/bureau.ts";
import { sourceSchema } from "../schema/csvFiles.ts";
import { type FolderName, nameFolder, parseFolder } from "../schema/disclosureFolder.ts";
import { type Folder, type Start, StartProblem } from "./start.ts";
import { startScope } from "./tables.ts";

/** A disclosure of a bureau that is held; `folder` is its year, with `-final` for final accounts. Without `format`, the newest that fits. */
export function startYear(
  { root, shared }: Folder,
  bureauId: string,
  folder: string,
  options: { format?: string },
): Start {
  const bureau = getBureau(root, bureauId);
  const name = parseFolder(folder);
  if (!name) throw new StartProblem("no-year", { found: folder });
  const at = disclosureFolder(bureauId, nameFolder(name));
  if (fileExists(root, at)) throw new StartProblem("year-held", { path: at });
  const fitting = listFitting([...shared.formats.values()], bureau, name);
  const format = fitting.find(({ id }) => id === options.format) ?? fitting[0];
  const place = bureau.region.path.join("");
  if (!format)
    throw new StartProblem("no-format-yet", {
      place,
      year: name.fiscalYear,
      known: [...shared.formats.keys()].join(", "),
    });
  if (options.format !== undefined && format.id !== options.format)
    throw new StartProblem("no-format", {
      found: options.format,
      fitting: fitting.map(({ id }) => id).join(", "),
      place,
    });
  const source = `${bureauId}-${folder}`;
  if (shared.sources.has(source)) throw new StartProblem("source-held", { source });
  const { files, entry } = startScope({ bureau: bureauId, name, format }, "department");
  const disclosure = {
    $schema: "../../../schemas/disclosure.schema.json",
    format: format.id,
    phase: name.phase,
    source,
    published: "unknown",
    scopes: { department: entry },
  };
  return {
    files: new Map([[`${at}/disclosure.json`, writeJson(disclosure)], ...files]),
    lines: new Map([[SOURCES_FILE, makeSource(source, bureau, name)]]),
    next: [
      { id: "format", values: { format: format.id, name: format.name } },
      { id: "tables", values: { path: at, source, count: String(files.length) } },
    ],
  };
}

export function getBureau(root: string, id: string): Bureau {
  const { value } = listBureaus(root).includes(id) ? readBureau(root, id) : {};
  if (!value) throw new StartProblem("no-bureau", { id });
  return value;
}

/** Formats of a bureau's place and the phase, until the year: those of its city before its province's, each newest first. */
function listFitting(
  formats: readonly Format[],
  bureau: Bureau,
  { fiscalYear, phase }: FolderName,
): Format[] {
  const places = listDivisions(bureau.region.code);
  return formats
    .filter((format) => places.includes(format.regionCode) && format.phase === phase)
    .filter((format) => format.fiscalYear <= Number(fiscalYear))
    .sort(
      (a, b) => places.indexOf(b.regionCode) - places.indexOf(a.regionCode) || b.fiscalYear - a.fiscalYear,
    );
}

/** The line of the source, with what is not known said to be so. */
function makeSource(id: string, { name }: Bureau, { fiscalYear, phase }: FolderName): string[] {
  const known: Record<string, string> = {
    source_id: id,
    title: `${name}${fiscalYear}年${phase === "final" ? "部门决算" : "部门预算"}`,
    publisher: name,
    sha256_of: "document",
    pages: "",
    kind: "",
  };
  return Object.keys(sourceSchema.shape).map((column) => known[column] ?? "unknown");
}
