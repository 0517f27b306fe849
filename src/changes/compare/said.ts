import type { BureauEntry } from "../../archive/site.ts";
import { bureauFolder } from "../../read/disclosures.ts";
import type { Change, Found } from "../change.ts";
import { fileOf, locate, type Pair } from "./pair.ts";
import { compareValues, readValues } from "./values.ts";

/** Where a unit of amounts stands: another one makes every figure below it another. */
const UNIT = /(^|\.)unit$/;

/** What `disclosure.json` says beside what is told as a change of its own: tables, units, findings, corrections, replaced texts. */
export function compareDisclosureValues(pair: Pair, found: readonly Found[]): Found[] {
  const file = fileOf(pair.now, "disclosure.json");
  const told = [
    /^(\$schema|revisions|replaces|findings|noted)($|\.)/,
    ...found
      .filter(({ kind }) => kind === "scope-lost" || kind === "scope-added")
      .map(({ scope }) => new RegExp(`^scopes\\.${scope}($|\\.)`)),
    ...found
      .filter(({ kind }) => kind === "table-lost" || kind === "table-added")
      .map(({ scope, table }) => new RegExp(`^scopes\\.${scope}\\.(tables|lists)\\.${table}($|\\.)`)),
  ];
  return compareFiles(
    { ...locate(pair.now), file },
    [pair.before.archive.root, fileOf(pair.before, "disclosure.json")],
    [pair.now.archive.root, file],
    told,
  ).map((each) => ({ ...each, needsReason: UNIT.test(each.names["path"] ?? "") }));
}

/** What `bureau.json` says; the published one lies below a root of its own, perhaps under another name. */
export function compareBureauValues(
  [oldRoot, oldId]: readonly [string, string],
  [root, { id, bureau }]: readonly [string, BureauEntry],
): Change[] {
  const fileIn = (bureauId: string): string => `${bureauFolder(bureauId)}/bureau.json`;
  return compareFiles(
    { bureau: id, names: { bureau: bureau.name }, file: fileIn(id) },
    [oldRoot, fileIn(oldId)],
    [root, fileIn(id)],
    [/^\$schema$/],
  ).map((found) => ({ ...found, reason: "not-needed" }));
}

type At = Pick<Found, "bureau" | "folder" | "names"> & { readonly file: string };

function compareFiles(
  { file, ...at }: At,
  [oldRoot, oldFile]: readonly [string, string],
  [root, present]: readonly [string, string],
  told: readonly RegExp[],
): Found[] {
  const [before, now] = [readValues(oldRoot, oldFile), readValues(root, present)];
  return compareValues(before?.value, now?.value)
    .filter(({ path }) => !told.some((pattern) => pattern.test(path)))
    .map(({ path, from = "", to = "" }) => ({
      ...at,
      kind: "value-changed" as const,
      names: { ...at.names, path },
      from,
      to,
      place: { file, line: now?.place(path.split(".")).line },
    }));
}
