import type { FormatFolder } from "../read/formats/format.ts";
import type { JsonFile } from "../read/json/json.ts";
import { checkGeneralRules } from "../read/rules/general.ts";
import { FACTS_FILE, RULES_FILE, readShared, type Shared, STATUTORY_FILE } from "../read/shared.ts";
import type { Issue } from "../schema/issue.ts";
import type { GeneralRules } from "../schema/ruleFiles.ts";
import { checkFormatNames } from "./checks/disclosure/files.ts";
import { checkClassifications } from "./checks/shared/classifications.ts";
import { checkFormat, listUnknownTableFiles } from "./checks/shared/formats.ts";
import { checkRules } from "./checks/shared/rules.ts";
import { checkFactKinds, checkStatutory } from "./checks/shared/shared.ts";
import { checkTranslations } from "./checks/shared/translations.ts";

/** What all disclosures share, and what is wrong or odd in it. */
export interface SharedFindings {
  readonly shared: Shared;
  /** Files of formats and rules with errors: nothing is checked against them. */
  readonly brokenFormats: ReadonlySet<string>;
  readonly issues: readonly Issue[];
}

/** What lies outside of bureaus, by itself. */
export function validateShared(root: string): SharedFindings {
  const { value: shared, issues: unread } = readShared(root);
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
  const issues = [
    ...missing,
    ...checkStatutory(shared),
    ...checkFactKinds(shared),
    ...checkClassifications(shared),
    ...checkTranslations(root),
    ...formatIssues,
    ...checkFormatNames(shared),
  ];
  return { shared, brokenFormats, issues };
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
