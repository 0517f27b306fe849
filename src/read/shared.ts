import {
  type BureauFunction,
  type CrosswalkLine,
  crosswalkSchema,
  economicPairSchema,
  everydayWordSchema,
  functionSchema,
  type Gloss,
  glossSchema,
  type QuestionWord,
  questionWordSchema,
  regionSchema,
  type Source,
  sourceSchema,
  subjectSchema,
  type Translation,
  translationSchema,
} from "../schema/csvFiles.ts";
import { type FactKinds, factKindsSchema } from "../schema/facts.ts";
import type { CodeKind } from "../schema/format/roles.ts";
import { type Issue, makeIssue } from "../schema/issue.ts";
import { type GeneralRules, generalRulesSchema } from "../schema/ruleFiles.ts";
import { type StatutoryTables, statutoryTablesSchema } from "../schema/statutoryTables.ts";
import { normalizeLabel } from "../text/labels.ts";
import { fileExists, type Reading } from "./files/files.ts";
import type { Format, FormatFolder } from "./formats/format.ts";
import { readFormats } from "./formats/formats.ts";
import type { JsonFile } from "./json/json.ts";
import { checkMarkdown } from "./markdown/markdownForm.ts";
import { type CsvReading, type Located, readCsvFile, readJsonFile } from "./shape.ts";
import { readSiteFile, SITE_FILE, type SiteReading } from "./siteFile.ts";
import { groupMoves, groupSubjects, type KnownSubject, type Moves } from "./subjects.ts";

export const STATUTORY_FILE = "statutory-tables.json";
export const FACTS_FILE = "facts.json";
export const RULES_FILE = "rules.json";
export const SOURCES_FILE = "sources/INDEX.csv";
export const PAIRS_FILE = "classifications/economic-pairs.csv";
export const CROSSWALK_FILE = "classifications/crosswalk.csv";
export const GLOSSES_FILE = "glosses.csv";
export const TRANSLATIONS_FILE = "translations.csv";
export const EVERYDAY_FILE = "everyday-words.csv";
export const QUESTIONS_FILE = "question-words.csv";
export const REGIONS_FILE = "regions.csv";
export const FUNCTIONS_FILE = "functions.csv";
export const CLASSIFICATION_FILES: Partial<Record<CodeKind, string>> = {
  functional: "classifications/functional.csv",
  "department-economic": "classifications/department-economic.csv",
  "government-economic": "classifications/government-economic.csv",
};

/** What a data folder holds beside its bureaus, and a new one gets. */
export const SHARED_PATHS: readonly string[] = [
  "classifications",
  "formats",
  "sources",
  STATUTORY_FILE,
  FACTS_FILE,
  RULES_FILE,
  GLOSSES_FILE,
  TRANSLATIONS_FILE,
  EVERYDAY_FILE,
  QUESTIONS_FILE,
  REGIONS_FILE,
  FUNCTIONS_FILE,
];

/** What all disclosures share. */
export interface Shared {
  /** Ids that formats share, and those that some bring along. */
  readonly statutory: StatutoryTables;
  /** `statutory-tables.json` alone. */
  readonly sharedIds: StatutoryTables;
  /** Yuan in one unit of money, by the unit. */
  readonly yuan: ReadonlyMap<string, string>;
  /** Kinds of figures that explanations state. */
  readonly facts: FactKinds;
  /** Rules that hold in every format, as their file has them. */
  readonly rules: GeneralRules | undefined;
  readonly formats: ReadonlyMap<string, Format>;
  readonly formatFolders: ReadonlyMap<string, FormatFolder>;
  readonly sources: ReadonlyMap<string, Source>;
  /** Known subjects by kind and code. */
  readonly subjects: ReadonlyMap<CodeKind, ReadonlyMap<string, KnownSubject>>;
  /** Codes that subjects went to. */
  readonly crosswalk: readonly Located<CrosswalkLine>[];
  /** The same by the codes that they were. */
  readonly moves: Moves;
  /** Observed pairs as `department-government` codes. */
  readonly economicPairs: ReadonlySet<string>;
  /** Names of places by their division codes. */
  readonly regions: ReadonlyMap<string, string>;
  /** What bureaus do. */
  readonly functions: readonly BureauFunction[];
  /** English meanings of names, by the name as `normalizeLabel` writes it. */
  readonly glosses: ReadonlyMap<string, Gloss>;
  /** English of our own texts, by the Chinese. */
  readonly translations: ReadonlyMap<string, string>;
  /** What printed names have for words that people say. */
  readonly everyday: ReadonlyMap<string, readonly string[]>;
  /** What people say when they ask for a figure. */
  readonly questionWords: readonly QuestionWord[];
  /** Places in `statutory-tables.json`. */
  readonly statutoryJson: JsonFile | undefined;
  /** Places in `facts.json`. */
  readonly factsJson: JsonFile | undefined;
  /** Places in `rules.json`. */
  readonly rulesJson: JsonFile | undefined;
  /** What makes the site one's own, with places; without a value where its file cannot be read. */
  readonly site: SiteReading;
  /** Shared files that could not be read whole. What they would tell is not known, so nothing is checked against them. */
  readonly unread: ReadonlySet<string>;
}

const NO_FACTS: FactKinds = { sections: [], keys: [], operators: [] };
const NO_TABLES: StatutoryTables = { instruments: [], tables: [], measures: [], concepts: [], units: [] };

/** The facts and rules that all disclosures share; a file that cannot be read is reported and taken as empty. */
export function readShared(root: string): Reading<Shared> & { value: Shared } {
  const issues: Issue[] = [];
  const unread = new Set<string>();
  const take = <R extends Reading<unknown>>(file: string, read: (file: string) => R): R | undefined => {
    const reading = fileExists(root, file) ? read(file) : undefined;
    for (const issue of reading?.issues ?? [makeIssue("file-missing", { file })]) issues.push(issue);
    if (!reading?.value || !isWhole(reading)) unread.add(file);
    return reading;
  };
  /** Of a file that folders made before it may lack: what it would name is then listed as missing, ready to be added. */
  const takeIfThere = <R extends Reading<unknown>>(file: string, read: (file: string) => R): R | undefined =>
    fileExists(root, file) ? take(file, read) : undefined;
  const statutory = take(STATUTORY_FILE, (file) => readJsonFile(root, file, statutoryTablesSchema));
  const facts = take(FACTS_FILE, (file) => readJsonFile(root, file, factKindsSchema));
  const rules = take(RULES_FILE, (file) => readJsonFile(root, file, generalRulesSchema));
  const documents = take(SOURCES_FILE, (file) => readCsvFile(root, file, sourceSchema, ["source_id"]));
  const pairs = take(PAIRS_FILE, (file) =>
    readCsvFile(root, file, economicPairSchema, ["department_code", "government_code"]),
  );
  const glosses = take(GLOSSES_FILE, (file) => readCsvFile(root, file, glossSchema, ["chinese"]));
  const translations = take(TRANSLATIONS_FILE, (file) => readTranslations(root, file));
  const everyday = take(EVERYDAY_FILE, (file) => readCsvFile(root, file, everydayWordSchema, ["everyday"]));
  const questions = takeIfThere(QUESTIONS_FILE, (file) =>
    readCsvFile(root, file, questionWordSchema, ["said"]),
  );
  const regions = takeIfThere(REGIONS_FILE, (file) => readCsvFile(root, file, regionSchema, ["code"]));
  const functions = takeIfThere(FUNCTIONS_FILE, (file) => readCsvFile(root, file, functionSchema, ["id"]));
  const crosswalk = take(CROSSWALK_FILE, (file) =>
    readCsvFile(root, file, crosswalkSchema, ["kind", "from_code", "to_code", "year"]),
  );
  const site = takeIfThere(SITE_FILE, () => readSiteFile(root)) ?? readSiteFile(root);
  const subjects = new Map<CodeKind, ReadonlyMap<string, KnownSubject>>();
  for (const [kind, path] of Object.entries(CLASSIFICATION_FILES)) {
    const rows = take(path, (file) => readCsvFile(root, file, subjectSchema, ["code", "name"]));
    subjects.set(kind as CodeKind, groupSubjects(rows?.value ?? []));
  }
  const sources = {
    general: rules?.value,
    statutory: statutory?.value ?? NO_TABLES,
    facts: facts?.value ?? NO_FACTS,
  };
  const formats = readFormats(root, sources);
  for (const issue of formats.issues) issues.push(issue);
  return {
    value: {
      statutory: formats.statutory,
      sharedIds: sources.statutory,
      yuan: new Map(sources.statutory.units.map(({ id, yuan }) => [id, yuan])),
      facts: sources.facts,
      rules: sources.general,
      formats: formats.value.formats,
      formatFolders: formats.value.folders,
      sources: new Map((documents?.value ?? []).map((source) => [source.source_id, source])),
      subjects,
      crosswalk: crosswalk?.value ?? [],
      moves: groupMoves(crosswalk?.value ?? []),
      economicPairs: new Set(
        (pairs?.value ?? []).map((pair) => `${pair.department_code}-${pair.government_code}`),
      ),
      regions: new Map((regions?.value ?? []).map(({ code, name }) => [code, name])),
      functions: functions?.value ?? [],
      glosses: new Map((glosses?.value ?? []).map((gloss) => [normalizeLabel(gloss.chinese), gloss])),
      translations: new Map((translations?.value ?? []).map(({ chinese, english }) => [chinese, english])),
      everyday: new Map((everyday?.value ?? []).map((word) => [word.everyday, word.formal.split(";")])),
      questionWords: questions?.value ?? [],
      statutoryJson: statutory?.json,
      factsJson: facts?.json,
      rulesJson: rules?.json,
      site,
      unread,
    },
    issues,
  };
}

/** Translations, among them those of summaries: all are held to the form of Markdown. */
function readTranslations(root: string, file: string): CsvReading<Translation> {
  const reading = readCsvFile(root, file, translationSchema, ["chinese"]);
  const misformed = (reading.value ?? []).flatMap((line) =>
    (["chinese", "english"] as const).flatMap((field, index) =>
      checkMarkdown(line[field], "summary", () => reading.csv?.place(line.line, index) ?? { file }),
    ),
  );
  return { ...reading, issues: [...reading.issues, ...misformed] };
}

function isWhole(reading: Reading<unknown> & Partial<Pick<CsvReading<unknown>, "complete">>): boolean {
  return reading.complete !== false;
}
