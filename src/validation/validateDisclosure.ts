import { disclosureFolder, listReplaced, readDisclosure } from "../read/disclosures.ts";
import { listFiles } from "../read/files/files.ts";
import { FACTS_FILE, RULES_FILE, type Shared, STATUTORY_FILE } from "../read/shared.ts";
import { findSources } from "../read/sources.ts";
import type { Bureau } from "../schema/bureau.ts";
import { type FolderName, nameFolder } from "../schema/disclosureFolder.ts";
import type { Issue } from "../schema/issue.ts";
import { checkFigures } from "./checkFigures.ts";
import { applyAcknowledged } from "./checks/disclosure/acknowledged.ts";
import { checkAnswers } from "./checks/disclosure/answers.ts";
import { checkDays } from "./checks/disclosure/dates.ts";
import {
  checkAcknowledgements,
  checkDates,
  checkFindings,
  checkNoted,
  checkReferences,
  checkScopes,
  checkSourceOfReplaced,
  checkUnits,
  checkYearOfFormat,
  listUnknownScopes,
} from "./checks/disclosure/disclosure.ts";
import { checkFiles } from "./checks/disclosure/files.ts";
import { checkNotes } from "./checks/disclosure/notes.ts";
import { checkPhase, checkPhaseOfFormat } from "./checks/disclosure/phases.ts";
import { checkRegionOfFormat } from "./checks/disclosure/regions.ts";
import { checkReviewed } from "./checks/disclosure/review.ts";
import { checkRevisions } from "./checks/disclosure/revisions.ts";
import { listFormatNames, listSubjectNames } from "./checks/shared/glosses.ts";
import { severityOf } from "./rules.ts";
import type { Unchecked } from "./unchecked.ts";
import { settleUnreviewed } from "./unreviewed.ts";
import { type DisclosureContext, validateScope } from "./validateScope.ts";

/**
 * Everything that is wrong or odd in one bureau-year and the texts that it replaced, without what they acknowledge. The names of subjects that it prints join
 * `printed`, what could not be checked `notes`.
 */
export function validateDisclosure(
  root: string,
  bureauId: string,
  bureau: Bureau | undefined,
  name: FolderName,
  shared: Shared,
  brokenFormats: ReadonlySet<string>,
  printed: Set<string>,
  notes: Unchecked[] = [],
): Issue[] {
  const folder = disclosureFolder(bureauId, nameFolder(name));
  const { value: disclosure, json, issues: unread } = readDisclosure(root, bureauId, nameFolder(name));
  if (!disclosure || !json || !bureau) {
    notes.push({ id: "unreconciled", folder, values: {} });
    return [...unread];
  }
  const context = { root, bureauId, bureau, folder, name, disclosure, json, shared, brokenFormats };
  const { issues, unchecked } = validateRead(context, unread, printed);
  notes.push(...(unchecked ?? [{ id: "unreconciled", folder, values: {} }]));
  const ofReplaced = listReplaced(root, bureauId, name, disclosure).flatMap((replaced) =>
    validateDisclosure(root, bureauId, bureau, replaced, shared, brokenFormats, printed, notes),
  );
  return [...settleUnreviewed(issues, folder, disclosure.review), ...ofReplaced];
}

/** What was found; `unchecked` is there where the figures were held against each other. */
interface Validated {
  readonly issues: readonly Issue[];
  readonly unchecked?: readonly Unchecked[];
}

function validateRead(context: DisclosureContext, unread: readonly Issue[], printed: Set<string>): Validated {
  const { root, bureauId, bureau, folder, name, disclosure, json, shared, brokenFormats } = context;
  const replaced = listReplaced(root, bureauId, name, disclosure).map(
    (each) => `${disclosureFolder(bureauId, nameFolder(each))}/`,
  );
  const files = listFiles(root, folder).filter((file) => !replaced.some((each) => file.startsWith(each)));
  const known = shared.formats.get(disclosure.format);
  const format = known?.files.some((file) => brokenFormats.has(file)) ? undefined : known;
  const readable = [
    ...unread,
    ...checkReferences(json, disclosure, shared),
    ...checkScopes(json, disclosure, bureau),
    ...checkPhase(json, disclosure, name),
    ...checkSourceOfReplaced(json, disclosure, name),
    ...checkFiles(folder, files, disclosure, bureau, format),
    ...checkReviewed(json, disclosure, folder, files),
  ];
  // Without its format no table can be checked, and so no acknowledgement said to be unused.
  if (!format) return { issues: readable };
  // Nor against the tables of another province.
  const misplaced = [
    ...checkRegionOfFormat(json, bureau, format),
    ...checkPhaseOfFormat(json, disclosure, format),
  ];
  if (misplaced.length > 0) return { issues: [...readable, ...misplaced] };
  const unknown = new Set(listUnknownScopes(disclosure, bureau));
  const scopes = Object.keys(disclosure.scopes).filter((scope) => !unknown.has(scope));
  const validated = scopes.map((scope) => validateScope(context, scope, format));
  const names = listSubjectNames(
    validated.flatMap(({ tables }) => tables),
    shared,
  );
  for (const name of [...listFormatNames(format), ...names]) printed.add(name);
  const [source] = findSources(shared, disclosure);
  const issues = [
    ...readable,
    ...checkYearOfFormat(json, name.fiscalYear, format),
    ...checkDates(json, disclosure),
    ...checkDays(json, disclosure, name, source),
    ...checkFindings(json, disclosure),
    ...checkAcknowledgements(json, disclosure),
    ...checkNoted(json, disclosure),
    ...checkNotes(json, disclosure),
    ...checkAnswers(json, disclosure),
    ...checkUnits(json, disclosure, format, shared),
    ...validated.flatMap((scope) => scope.issues),
    ...checkRevisions({
      json,
      folder,
      revisions: disclosure.revisions,
      read: source?.date_read,
      scopes: validated,
    }),
  ];
  const unchecked = new Set(validated.flatMap((scope) => scope.unchecked));
  const open = applyAcknowledged({ folder, json, entries: disclosure.acknowledged, unchecked }, issues);
  const settled = settleUnreviewed(open, folder, disclosure.review);
  const isUnread = [STATUTORY_FILE, FACTS_FILE, RULES_FILE].some((file) => shared.unread.has(file));
  const isMisruled = [RULES_FILE, ...format.rulesFiles].some((file) => brokenFormats.has(file));
  const broken = new Set(
    settled.filter((issue) => severityOf(issue) === "error").map(({ place }) => place.file),
  );
  // Where the disclosure itself is in error, it cannot be told what its tables are.
  if (isUnread || isMisruled || broken.has(json.file)) return { issues: open };
  const figures = checkFigures(context, format, validated, broken);
  return { issues: [...open, ...figures.issues], unchecked: figures.unchecked };
}
