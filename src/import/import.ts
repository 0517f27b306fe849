import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readDisclosure } from "../read/disclosures.ts";
import type { Format } from "../read/formats/format.ts";
import { readShared } from "../read/shared.ts";
import type { Issue } from "../schema/issue.ts";
import { severityOf } from "../validation/rules.ts";
import { validateUnsealed } from "../validation/validate.ts";
import { brokenParts, refusedTables } from "./broken.ts";
import { type Draft, draftDisclosure, noDisclosure, type Overrules } from "./draft.ts";
import { listHeld } from "./identity/held.ts";
import { restoreColumns } from "./lostColumns/lostColumns.ts";
import { ImportProblem } from "./problem.ts";
import { subjectFinder } from "./propose/subjects.ts";
import { factKey } from "./prose/readProse.ts";
import { type Placing, type Proof, prove } from "./prove.ts";
import type { SourceFile } from "./source/source.ts";
import { type KnownCell, listCells } from "./write/cells.ts";
import { type DataFiles, listWritten, writeDraft, yearFolder } from "./write/files.ts";
import { writePlaces } from "./write/places.ts";
import { indexSources } from "./write/sources.ts";
import { openStage, type Stage, sharedRoot } from "./write/stage.ts";

/** A disclosure read from documents, proved as far as arithmetic goes, and its files: nothing is written yet. */
export interface Imported {
  draft: Draft;
  proof: Proof;
  cells: KnownCell[];
  files: DataFiles;
  /** Tables that were found and could not be kept, with what validation said of each. */
  dropped: { table: string; issues: Issue[] }[];
}

export interface ImportOptions extends Overrules {
  /** The data folder that the disclosure is for. */
  dataRoot: string;
  /** The data folder whose shared files stand in where `dataRoot` has none. */
  shipped: string;
  /** The format that the documents are in, where the user names one. */
  format?: string;
  /** The day on which the documents are read, as in 2026-11-29. */
  today: string;
  /** Whether a disclosure that a person has reviewed may be replaced. */
  replace: boolean;
}

/** Times that a draft is made again without the tables and sheets that break it. */
const ATTEMPTS = 6;

/** Reads, places and proves a disclosure. Throws `ImportProblem` where nothing can be imported. */
export function importDisclosure(sources: SourceFile[], options: ImportOptions): Imported {
  const shared = sharedRoot(options.dataRoot, options.shipped);
  const {
    sharedIds,
    statutory,
    formats,
    subjects,
    facts: kinds,
    yuan,
    regions,
    functions,
  } = readShared(shared).value;
  const isSubject = subjectFinder(subjects);
  const dropped = new Map<string, Issue[]>();
  /** Tables that a known format describes otherwise than they are printed, as validation found. */
  const unlike = new Set<string>();
  const held = listHeld(options.dataRoot);
  const doubtful = new Set<string>();
  const restored = sources.map((file) => restoreColumns(file, formats.values()));
  const files = restored.map(({ file }) => file);
  const usedRules = new Set(restored.flatMap(({ rules }) => [...rules]));
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const draft = draftDisclosure(
      files,
      options,
      {
        bureaus: held,
        places: { regions, functions },
        prose: { kinds, yuan },
        isSubject,
        formats: shared === options.dataRoot ? wantedFormats(formats, options.format) : [],
        unlike,
        taken: new Set(formats.keys()),
        names: { shared: sharedIds, all: statutory },
      },
      new Set([...dropped.keys(), ...doubtful]),
    );
    if (draft.placed.size === 0) break;
    guardReviewed(draft, options);
    if (options.format !== undefined && !draft.format.isKnown)
      throw new ImportProblem("other-format", {
        wanted: options.format,
        differences: draft.format.differences.map(({ table }) => table).join("; "),
      });
    const stage = openStage(options.dataRoot, shared, draft.bureau.id, yearFolder(draft));
    try {
      const tried = tryDraft(draft, stage, options, usedRules);
      const doubts = "imported" in tried ? tried.imported.proof.doubtful.map(factKey) : [];
      if (doubts.length > 0 && attempt < ATTEMPTS - 1) {
        for (const fact of doubts) doubtful.add(fact);
        continue;
      }
      if ("imported" in tried)
        return { ...tried.imported, dropped: [...dropped].map(([table, issues]) => ({ table, issues })) };
      const before = dropped.size + unlike.size;
      for (const issue of tried.errors) {
        const adopted = refusedTables(issue, draft);
        for (const table of adopted) unlike.add(table);
        for (const part of adopted.length > 0 ? [] : brokenParts(issue, draft))
          dropped.set(part, [...(dropped.get(part) ?? []), issue]);
      }
      if (dropped.size + unlike.size === before)
        throw new ImportProblem("not-valid", { issues: tried.errors.map(describe).slice(0, 5).join("; ") });
    } finally {
      stage.end();
    }
  }
  throw noDisclosure(files);
}

/** The formats that may describe a document: the one that the user names, else all. */
function wantedFormats(formats: ReadonlyMap<string, Format>, id: string | undefined): Format[] {
  return [...formats.values()].filter((format) => id === undefined || format.id === id);
}

/** Refuses to replace what a person has looked at. */
function guardReviewed(draft: Draft, { dataRoot, replace }: ImportOptions): void {
  const folder = yearFolder(draft);
  if (replace || !existsSync(join(dataRoot, folder, "disclosure.json"))) return;
  const { value } = readDisclosure(dataRoot, draft.bureau.id, folder.split("/").at(-1) ?? "");
  if (value?.review?.state !== "unreviewed" || holdsReviewedCells(join(dataRoot, folder)))
    throw new ImportProblem("reviewed", { folder: join(dataRoot, folder), state: "reviewed" });
}

/** Whether a person has accepted or corrected a cell of a disclosure: its places say so. */
function holdsReviewedCells(folder: string): boolean {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    /(?:^|\/)places\/[^/]+\.csv$/.test(file),
  );
  return files.some((file) => /,(?:accepted|corrected)$/m.test(readFileSync(join(folder, file), "utf8")));
}

function tryDraft(
  draft: Draft,
  stage: Stage,
  options: ImportOptions,
  usedRules: ReadonlySet<string>,
): { imported: Omit<Imported, "dropped"> } | { errors: Issue[] } {
  const isNew = (path: string) => !existsSync(join(options.dataRoot, path));
  const files = writeDraft(draft, isNew(`bureaus/${draft.bureau.id}/bureau.json`));
  files.set(...indexSources(stage.root, draft, options.today));
  stage.write(files);
  const folder = yearFolder(draft).split("/").at(-1) ?? "";
  const errors = errorsOf(stage.root, draft);
  if (errors.length > 0) return { errors };
  const proof = prove(stage.root, draft.bureau.id, folder, {
    rows: placedBySums(draft),
    rules: usedRules,
  });
  if (!proof) throw new ImportProblem("not-valid", { issues: folder });
  const cells = listCells(draft, proof);
  // Forms that nobody has filled in are no disclosure.
  if (cells.length === 0) throw new ImportProblem("no-amounts");
  const places = writePlaces(draft, proof, cells);
  stage.write(places);
  const late = errorsOf(stage.root, draft);
  if (late.length > 0) return { errors: late };
  return { imported: { draft, proof, cells, files: new Map([...files, ...places]) } };
}

/** What arithmetic told of the rows of each table, as `scope/table`. */
function placedBySums(draft: Draft): Placing["rows"] {
  return new Map(
    listWritten(draft).map(({ scope, table }) => [
      `${scope}/${table.format.id}`,
      table.rows.map(({ placed, block }, n) => ({
        line: n + 2,
        acrossFound: block.columns.some(({ sumFound }) => sumFound),
        ...(block.treeFound ? { tree: block.id } : {}),
        fields: [...placed.cells].flatMap(([field, { settled }]) => (settled === "by-sums" ? [field] : [])),
      })),
    ]),
  );
}

/** Errors of a staged folder that the draft is to blame for, whatever was registered of what it replaces. */
function errorsOf(root: string, draft: Draft): Issue[] {
  const own = [`bureaus/${draft.bureau.id}/`, `formats/${draft.format.id}/`];
  return validateUnsealed(root).filter(
    (issue) => severityOf(issue) === "error" && own.some((folder) => issue.place.file.startsWith(folder)),
  );
}

const describe = (issue: Issue): string =>
  `${issue.rule} ${issue.place.file}:${issue.place.line ?? ""} ${JSON.stringify(issue.values ?? {})}`;
