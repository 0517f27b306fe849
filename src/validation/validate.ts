import { bureauFolder, listBureaus } from "../read/disclosures.ts";
import { listFolders } from "../read/files/files.ts";
import { checkSizes, surveyFolder } from "../read/files/folder.ts";
import type { TakeBytes } from "../read/files/takeBytes.ts";
import { makeContentReader } from "../read/seal/content.ts";
import type { Issue } from "../schema/issue.ts";
import type { RuleId } from "../schema/ruleIds.ts";
import { checkBureau, checkPredecessors } from "./checks/disclosure/bureau.ts";
import { checkStrayFiles, dropBehindObstacles, pairMisnamed } from "./checks/disclosure/files.ts";
import { checkFunctions } from "./checks/disclosure/functions.ts";
import { checkRegions } from "./checks/disclosure/regions.ts";
import { checkSources, dropOfSources } from "./checks/disclosure/sources.ts";
import { checkCopies, settleCopies } from "./checks/shared/copies.ts";
import { checkGlosses } from "./checks/shared/glosses.ts";
import { checkSite } from "./checks/shared/site.ts";
import { checkVersions } from "./checks/shared/versions.ts";
import { dropRowConsequences } from "./consequences.ts";
import { Kept } from "./kept.ts";
import { takeFindings } from "./keptFindings.ts";
import { severityOf } from "./rules.ts";
import { checkUnsealedFormats, readSealedFolder, type SealedFolder } from "./seals/checkSeals.ts";
import { findCopiedBureaus, settleCopy } from "./seals/copied.ts";
import { settleSeal } from "./seals/settleSeals.ts";
import type { Unchecked } from "./unchecked.ts";
import { type BureauFindings, validateBureau } from "./validateBureau.ts";
import { validateShared } from "./validateShared.ts";

/** Warnings that a name may be mistyped: its English can wait. */
const DOUBTS_OF_NAMES: readonly string[] = ["code-unknown", "code-name"] satisfies RuleId[];

/** What a validation may be given. */
export interface Run {
  /** Hears of each disclosure before it is validated. */
  readonly onProgress?: (disclosure: string) => void;
  /** What was found before, for as long as it holds; what is found joins it. */
  readonly kept?: Kept;
  /** Takes what was found of a bureau where a former process has kept it. */
  readonly take?: TakeBytes;
  /** What could not be checked joins them. */
  readonly notes?: Unchecked[];
}

/** Everything that is wrong or odd in a data folder, in the order of its files. Nothing is written. */
export function validateData(root: string, run: Run = {}): Issue[] {
  const kept = run.kept ?? new Kept();
  return settleSeals(root, validateUnsealed(root, { ...run, kept }), kept);
}

/** What the changes since files were registered explain is left out, and what no rule tells of them is told. */
export function settleSeals(root: string, issues: readonly Issue[], kept = new Kept()): Issue[] {
  // Where a folder holds too much, nothing of it was read.
  if (issues.some(({ rule }) => rule === "limit")) return [...issues];
  const readContent = makeContentReader(root);
  const state = kept.look(root, surveyFolder(root));
  const read = (folder: string, from: string): SealedFolder =>
    kept.sealed.take(folder, from, () => readSealedFolder(root, folder, readContent));
  const all = listBureaus(root).map((id) => read(bureauFolder(id), state.ofBureau(id)));
  const formats = listFolders(root, "formats").map((id) => read(`formats/${id}`, state.shared));
  const copied = findCopiedBureaus(all);
  const bureaus = all.filter((bureau) => copied.every(({ copy }) => copy !== bureau));
  const torn = [...bureaus, ...formats].flatMap((folder) => folder.torn);
  // A name may be mistyped, and the file that another was copied over is the one that has changed.
  const isMeant = ({ rule, place }: Issue): boolean =>
    torn.length === 0 ||
    (rule !== "gloss-missing" && (rule !== "file-copied" || torn.some(({ file }) => file === place.file)));
  const isError = (issue: Issue): boolean => severityOf(issue) === "error";
  const isFormatTorn = formats.some((format) => format.torn.length > 0);
  const isSharedBroken =
    isFormatTorn || issues.some((issue) => !issue.place.file.startsWith("bureaus/") && isError(issue));
  // What was registered and has not changed was sound.
  const breaksOthers = bureaus.some(
    ({ folder, contents, torn: own }) =>
      contents.length > 0 &&
      own.length === 0 &&
      issues.some((issue) => issue.place.file.startsWith(`${folder}/`) && isError(issue)),
  );
  const ofFormats = formats.reduce<Issue[]>(
    (left, format) => settleSeal(left, format, { breaksOthers }),
    issues.filter(isMeant),
  );
  const settled = bureaus.reduce((left, bureau) => settleSeal(left, bureau, { isSharedBroken }), ofFormats);
  return [...copied.reduce(settleCopy, settled), ...checkUnsealedFormats(bureaus, formats, readContent)].sort(
    byPlace,
  );
}

/** Everything that is wrong or odd in a data folder, whatever was registered of it. */
export function validateUnsealed(
  root: string,
  { onProgress, kept = new Kept(), take, notes }: Run = {},
): Issue[] {
  const survey = surveyFolder(root);
  const { files, issues: ofFolder } = survey;
  const ofSize = [...ofFolder, ...checkSizes(root, files)];
  // A folder that holds too much is not read at all.
  if (ofSize.some(({ rule }) => rule === "limit")) return ofSize.sort(byPlace);
  const state = kept.look(root, survey);
  const ofShared = kept.shared.take("", state.shared, () => validateShared(root));
  const bureaus = listBureaus(root).map((id) => {
    const from = state.ofBureau(id);
    const validate = (): BureauFindings => validateBureau(root, id, ofShared, onProgress);
    return kept.bureaus.take(id, from, () =>
      take ? takeFindings(take, root, id, from, validate) : validate(),
    );
  });
  notes?.push(...bureaus.flatMap((bureau) => bureau.notes));
  const { shared } = ofShared;
  const readings = bureaus.map(({ reading }) => reading);
  const found = [
    ...ofShared.issues,
    ...ofFolder,
    ...checkStrayFiles(files),
    ...checkVersions(root, files),
    ...checkCopies(bureaus.flatMap(({ unique }) => unique)),
    ...checkSources(
      bureaus.flatMap(({ sources }) => sources),
      shared,
    ),
    ...checkRegions(readings, shared.regions),
    ...checkFunctions(readings, shared),
    ...checkSite(root, shared, readings),
    ...checkAmongOthers(bureaus),
    ...bureaus.flatMap(({ issues }) => issues),
  ];
  const isDoubtful = found.some(
    (issue) => severityOf(issue) === "error" || DOUBTS_OF_NAMES.includes(issue.rule),
  );
  const printed = new Set(bureaus.flatMap((bureau) => [...bureau.printed]));
  const issues = isDoubtful ? found : [...found, ...checkGlosses(shared, printed)];
  return pairMisnamed(
    dropBehindObstacles(
      dropRowConsequences(dropRepeats(dropOfSources(settleCopies(dropOfYearBefore(issues))))),
    ),
  ).sort(byPlace);
}

/** What bureaus say of each other: short names that two have, predecessors that there are not. */
function checkAmongOthers(bureaus: readonly BureauFindings[]): Issue[] {
  const ids = bureaus.map(({ id }) => id);
  const shortNames = new Map<string, string>();
  return bureaus.flatMap(({ id, isMisnamed, reading: { value: bureau, json } }) => {
    if (isMisnamed || !bureau || !json) return [];
    const issues = [...checkBureau(bureau, json, shortNames), ...checkPredecessors(id, bureau, json, ids)];
    shortNames.set(bureau.shortName, id);
    return issues;
  });
}

/** What a disclosure breaks in that of the next year, which compares itself with it, is not reported there too. */
function dropOfYearBefore(issues: readonly Issue[]): Issue[] {
  const folderOf = (file: string, year?: string): string =>
    [...file.split("/").slice(0, 2), year ?? file.split("/")[2]].join("/");
  const broken = new Set(
    issues.filter((issue) => severityOf(issue) === "error").map(({ place }) => folderOf(place.file)),
  );
  return issues.filter(
    ({ place, yearBefore }) => yearBefore === undefined || !broken.has(folderOf(place.file, yearBefore)),
  );
}

/** What is wrong with a format is found again by each format that inherits it, and said once. */
function dropRepeats(issues: readonly Issue[]): Issue[] {
  return [
    ...new Map(
      issues.map((issue) => [JSON.stringify([issue.rule, issue.place, issue.values]), issue]),
    ).values(),
  ];
}

function byPlace(a: Issue, b: Issue): number {
  if (a.place.file !== b.place.file) return a.place.file < b.place.file ? -1 : 1;
  return (
    (a.place.line ?? 0) - (b.place.line ?? 0) ||
    (a.place.column ?? 0) - (b.place.column ?? 0) ||
    (a.rule < b.rule ? -1 : 1)
  );
}
