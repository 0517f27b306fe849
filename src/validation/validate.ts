import { bureauFolder, listBureaus, listDisclosures, readBureau } from "../read/disclosures.ts";
import { listFolders } from "../read/files/files.ts";
import { checkSizes, surveyFolder } from "../read/files/folder.ts";
import type { FormatFolder } from "../read/formats/format.ts";
import type { JsonFile } from "../read/json/json.ts";
import { checkGeneralRules } from "../read/rules/general.ts";
import { makeContentReader } from "../read/seal/content.ts";
import { FACTS_FILE, RULES_FILE, readShared, type Shared, STATUTORY_FILE } from "../read/shared.ts";
import { parseFolder } from "../schema/disclosureFolder.ts";
import type { Issue } from "../schema/issue.ts";
import type { GeneralRules } from "../schema/ruleFiles.ts";
import type { RuleId } from "../schema/ruleIds.ts";
import { checkBureau, checkFolder, checkPredecessors } from "./checks/disclosure/bureau.ts";
import {
  checkFormatNames,
  checkName,
  checkStrayFiles,
  dropBehindObstacles,
  pairMisnamed,
} from "./checks/disclosure/files.ts";
import { checkFunctions } from "./checks/disclosure/functions.ts";
import { checkRegions } from "./checks/disclosure/regions.ts";
import { checkSources, dropOfSources } from "./checks/disclosure/sources.ts";
import { checkClassifications } from "./checks/shared/classifications.ts";
import { checkCopies, settleCopies } from "./checks/shared/copies.ts";
import { checkFormat, listUnknownTableFiles } from "./checks/shared/formats.ts";
import { checkGlosses } from "./checks/shared/glosses.ts";
import { checkRules } from "./checks/shared/rules.ts";
import { checkFactKinds, checkStatutory } from "./checks/shared/shared.ts";
import { checkSite } from "./checks/shared/site.ts";
import { checkTranslations } from "./checks/shared/translations.ts";
import { dropRowConsequences } from "./consequences.ts";
import { severityOf } from "./rules.ts";
import { checkUnsealedFormats, readSealedFolder, type SealedFolder } from "./seals/checkSeals.ts";
import { findCopiedBureaus, settleCopy } from "./seals/copied.ts";
import { settleSeal } from "./seals/settleSeals.ts";
import type { Unchecked } from "./unchecked.ts";
import { validateDisclosure } from "./validateDisclosure.ts";

/** Warnings that a name may be mistyped: its English can wait. */
const DOUBTS_OF_NAMES: readonly string[] = ["code-unknown", "code-name"] satisfies RuleId[];

/**
 * Everything that is wrong or odd in a data folder, in the order of its files. Nothing is written. `readAlready` is what all its disclosures
 * share, where the same was read before; what could not be checked joins `notes`.
 */
export function validateData(
  root: string,
  onProgress: (disclosure: string) => void = () => {},
  readAlready?: ReturnType<typeof readShared>,
  notes: Unchecked[] = [],
): Issue[] {
  return settleSeals(root, validateUnsealed(root, onProgress, readAlready, notes));
}

/** What the changes since files were registered explain is left out, and what no rule tells of them is told. */
export function settleSeals(root: string, issues: readonly Issue[]): Issue[] {
  // Where a folder holds too much, nothing of it was read.
  if (issues.some(({ rule }) => rule === "limit")) return [...issues];
  const readContent = makeContentReader(root);
  const read = (folder: string): SealedFolder => readSealedFolder(root, folder, readContent);
  const all = listBureaus(root).map((id) => read(bureauFolder(id)));
  const formats = listFolders(root, "formats").map((id) => read(`formats/${id}`));
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
  onProgress: (disclosure: string) => void = () => {},
  readAlready?: ReturnType<typeof readShared>,
  notes: Unchecked[] = [],
): Issue[] {
  const { files, issues: ofFolder } = surveyFolder(root);
  const ofSize = [...ofFolder, ...checkSizes(root, files)];
  // A folder that holds too much is not read at all.
  if (ofSize.some(({ rule }) => rule === "limit")) return ofSize.sort(byPlace);
  const { value: shared, issues: unread } = readAlready ?? readShared(root);
  const folders = [...shared.formatFolders.values()];
  const ofFormats = folders.flatMap((folder) => checkFormat(folder, shared));
  const misformed = new Set(ofFormats.map((issue) => issue.place.file));
  const general =
    shared.rules && shared.rulesJson ? checkGeneral(shared.rules, shared.rulesJson, shared) : [];
  const formatIssues = [
    ...general,
    ...ofFormats,
    ...folders.flatMap((folder) => checkOwnRules(folder, shared, misformed)),
  ];
  const brokenFormats = new Set([...unread, ...formatIssues].map((issue) => issue.place.file));
  // A table id that is reported as unknown needs no file.
  const unneeded = new Set(folders.flatMap((folder) => listUnknownTableFiles(folder, shared)));
  const missing = unread.filter((issue) => issue.rule !== "file-missing" || !unneeded.has(issue.place.file));
  const shortNames = new Map<string, string>();
  const printed = new Set<string>();
  const bureauIds = listBureaus(root);
  const ofBureaus = bureauIds.flatMap((bureauId) => {
    const misnamed = checkName(bureauFolder(bureauId), bureauId);
    if (misnamed.length > 0) return misnamed;
    const { value: bureau, json, issues: unreadBureau } = readBureau(root, bureauId);
    const own =
      bureau && json
        ? [...checkBureau(bureau, json, shortNames), ...checkPredecessors(bureauId, bureau, json, bureauIds)]
        : [];
    if (bureau) {
      shortNames.set(bureau.shortName, bureauId);
      for (const name of [bureau.name, bureau.shortName, ...bureau.region.path]) printed.add(name);
    }
    const ofDisclosures = listDisclosures(root, bureauId).flatMap((folder) => {
      onProgress(`${bureauId}/${folder}`);
      const name = parseFolder(folder);
      return name
        ? validateDisclosure(root, bureauId, bureau, name, shared, brokenFormats, printed, notes)
        : checkFolder(bureauId, folder);
    });
    return [...unreadBureau, ...own, ...ofDisclosures];
  });
  const ofFiles = [
    ...ofFolder,
    ...checkStrayFiles(files),
    ...checkFormatNames(shared),
    ...checkCopies(root, files),
  ];
  const ofShared = [
    ...missing,
    ...checkStatutory(shared),
    ...checkFactKinds(shared),
    ...checkClassifications(shared),
    ...checkTranslations(root),
  ];
  const ofAll = [
    ...checkSources(root, shared),
    ...checkRegions(root, shared.regions),
    ...checkFunctions(root, shared),
    ...checkSite(root, shared.site),
  ];
  const found = [...ofShared, ...formatIssues, ...ofFiles, ...ofAll, ...ofBureaus];
  const isDoubtful = found.some(
    (issue) => severityOf(issue) === "error" || DOUBTS_OF_NAMES.includes(issue.rule),
  );
  const issues = isDoubtful ? found : [...found, ...checkGlosses(shared, printed)];
  return pairMisnamed(
    dropBehindObstacles(
      dropRowConsequences(dropRepeats(dropOfSources(settleCopies(dropOfYearBefore(issues))))),
    ),
  ).sort(byPlace);
}

/** What rules are made of. */
const SOURCES = [FACTS_FILE, RULES_FILE, STATUTORY_FILE];

/** The general rules; where the shared ids could not be read, not against them. */
function checkGeneral(rules: GeneralRules, json: JsonFile, { statutory, unread }: Shared): Issue[] {
  const problems = unread.has(STATUTORY_FILE)
    ? []
    : checkGeneralRules(
        rules,
        statutory.tables.map(({ id }) => id),
      );
  return checkRules(json, { rules: rules.rules, offered: rules.offered }, problems);
}

/** A format's own rules against what it is made of; where a table is in error or something could not be read, nothing can be said. */
function checkOwnRules({ id, rules }: FormatFolder, shared: Shared, misformed: ReadonlySet<string>): Issue[] {
  const format = shared.formats.get(id);
  const readable =
    format &&
    format.tables.length === format.tableIds.length &&
    !SOURCES.some((file) => shared.unread.has(file));
  const whole =
    readable &&
    [...format.files, ...[...format.tableSources.values()].flatMap(({ files }) => files)].every(
      (file) => !misformed.has(file),
    );
  return rules && whole ? checkRules(rules.json, { rules: rules.value.rules }, format.ruleProblems) : [];
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
