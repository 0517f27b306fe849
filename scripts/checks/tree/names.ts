import { readdirSync, readFileSync } from "node:fs";
import { Archive } from "../../../src/archive/archive.ts";
import brief from "../../../src/archive/figures/brief.json" with { type: "json" };
import { findGloss } from "../../../src/archive/words/glosses.ts";
import { SCOPE_FILE_SCHEMAS } from "../../../src/schema/openData/files.ts";
import { QUESTION_MEANINGS } from "../../../src/schema/vocabulary.ts";
import { listSitePages } from "../../../src/search/build/sitePages.ts";
import { readSettings } from "../../../src/settings.ts";
import { normalizeLabel } from "../../../src/text/labels.ts";
import { ui } from "../../../src/text/ui.ts";
import { listUnknownNames } from "./names/ruleNames.ts";

/**
 * What code and texts of ours call by name is in the data that are held, and what is said twice is said alike. All of it is ours to keep:
 * no disclosure that is added can break it.
 */
const { dataRoot } = readSettings(process.env);
const archive = new Archive(dataRoot);
const { disclosures, shared } = archive;
const { statutory, facts, translations, everyday, questionWords } = shared;
const scopes = [...archive.readAllScopes()];
const faults: string[] = [];
const report = (what: string, names: readonly string[]): void => {
  for (const name of names) faults.push(`${what}: ${name}`);
};
const listMissing = (
  names: readonly (string | undefined)[],
  known: readonly { readonly id: string }[],
): string[] => names.filter((name) => name !== undefined && !known.some(({ id }) => id === name)) as string[];

/** Every text of ours that can be translated. */
function listTexts(): Set<string> {
  const rules = disclosures.flatMap(({ format }) => format.rules);
  const summaries = scopes.flatMap(({ lists }) => [
    lists.explanation,
    ...lists.projects.flatMap(({ part, row }) =>
      part.columns.filter(({ role }) => role === "summary").map(({ id }) => row.cells[id] ?? ""),
    ),
  ]);
  return new Set([
    ...rules.flatMap((rule) => [
      rule.title,
      rule.statement,
      rule.basis,
      "unless" in rule ? (rule.unless ?? "") : "",
    ]),
    // What follows from tables of a kind that no disclosure held here has.
    ...Object.values(shared.rules?.derived ?? {}).flatMap((words) =>
      [words?.title, words?.statement, words?.basis, words?.restated].filter((text) => text !== undefined),
    ),
    ...disclosures.flatMap(({ disclosure }) => disclosure.acknowledged.map(({ reason }) => reason)),
    ...disclosures.flatMap(({ disclosure }) =>
      Object.values(disclosure.scopes).flatMap(({ lists }) =>
        Object.values(lists).map(({ reason = "" }) => reason),
      ),
    ),
    ...summaries.flatMap((markdown) => markdown.trim().split(/\n{2,}/)),
    ...scopes.flatMap(({ restorations }) => restorations.map(({ evidence }) => evidence)),
    ...scopes.flatMap((scope) =>
      archive
        .readLedger(scope)
        .findings.flatMap(({ statement, explanation }) => [
          typeof statement === "string" ? statement : statement.template,
          explanation,
        ]),
    ),
  ]);
}

function checkTranslations(): void {
  const texts = listTexts();
  const listMarks = (text: string): string => (text.match(/:\w+\[[^\]]*\]|\{\w+\}/g) ?? []).sort().join();
  const withoutQuoted = (english: string): string =>
    english.replace(/“[^”]*”|《[^》]*》|〔[^〕]*〕|[\d.]+ ?[万亿]?元/gu, "");
  const all = [...translations];
  report(
    "translations.csv translates what is nowhere",
    all.flatMap(([chinese]) => (texts.has(chinese) ? [] : [chinese])),
  );
  report(
    "translations.csv loses a reference",
    all.flatMap(([chinese, english]) => (listMarks(chinese) === listMarks(english) ? [] : [chinese])),
  );
  report(
    "translations.csv leaves Chinese",
    all.flatMap(([, english]) => (/\p{Script=Han}/u.test(withoutQuoted(english)) ? [english] : [])),
  );
}

/** What people say for what nothing is called would find nothing. */
function checkEverydayWords(): void {
  const parts = scopes.flatMap(({ tables }) => tables.flatMap((table) => table.parts));
  const labels = parts.flatMap(({ part, rows }) => [
    ...part.columns.flatMap(({ heading }) => heading),
    ...rows.map(({ label }) => label),
  ]);
  const listed = scopes.flatMap(({ listTables }) =>
    listTables.flatMap(({ rows }) =>
      rows.flatMap(({ item, label, cells }) => [item, label, ...Object.values(cells)]),
    ),
  );
  const subjects = [...shared.subjects.values()].flatMap((known) =>
    [...known.values()].map(({ name }) => name),
  );
  const functions = shared.functions.flatMap(({ words }) => words.split(";"));
  const concepts = statutory.concepts.map(({ name }) => name);
  const pages = listSitePages(ui).map(({ title }) => title);
  const names = new Set(
    [...labels, ...listed, ...concepts, ...subjects, ...functions, ...pages].map(normalizeLabel),
  );
  const all = [...names].join("\n");
  report(
    "everyday-words.csv leads to what nothing is called",
    [...everyday.values()].flat().filter((word) => !all.includes(normalizeLabel(word))),
  );
}

/** What phrases of questions mean is a concept, a kind of figure, or something that is asked of one. */
function checkQuestionWords(): void {
  const known = new Set<string>([
    ...QUESTION_MEANINGS,
    ...[...statutory.concepts, ...facts.keys].map(({ id }) => id),
  ]);
  report(
    "question-words.csv means what nothing is",
    questionWords.map(({ means }) => means).filter((means) => !known.has(means)),
  );
}

/** The glossary and the data name a thing alike in English. */
function checkGlossary(): void {
  const read = (text: string, key: string): string =>
    new RegExp(`^${key}: "?(.*?)"?$`, "m").exec(text)?.[1] ?? "";
  for (const file of readdirSync("src/content/glossary/zh")) {
    const text = readFileSync(`src/content/glossary/zh/${file}`, "utf8");
    const [term, english] = [read(text, "term"), read(text, "english")];
    const gloss = findGloss(shared, term)?.english ?? english;
    if (gloss !== english)
      faults.push(`${term} is “${english}” in the glossary and “${gloss}” in glosses.csv`);
  }
}

function checkIds(): void {
  const { concepts, tables } = statutory;
  const { total, sources, uses, headline, threePublic, changes } = brief;
  report(
    "brief.json names no concept",
    listMissing([total, sources, ...uses, ...headline, threePublic.total, ...threePublic.parts], concepts),
  );
  const keys = [...changes, ...threePublic.changes].map(({ key }) => key);
  report("brief.json names no kind of figure", listMissing(keys, facts.keys));
  report(
    "statutory-tables.json names no whole",
    listMissing(
      concepts.map(({ whole }) => whole),
      concepts,
    ),
  );
  // The contract names the pages that stand beside tables; a unit test holds it to that.
  const [, kept = ""] =
    /No table id may be ([^.]*), nor the name/.exec(readFileSync("docs/contract.md", "utf8")) ?? [];
  const taken = [
    ...[...kept.matchAll(/`([^`]+)`/g)].map(([, word]) => word),
    ...SCOPE_FILE_SCHEMAS.map(({ name }) => name),
  ];
  report(
    "statutory-tables.json gives a table the address of another page",
    tables.filter(({ id }) => taken.includes(id)).map(({ id }) => id),
  );
}

checkTranslations();
checkEverydayWords();
checkQuestionWords();
checkGlossary();
checkIds();
report("rules.json names what no shared file has", listUnknownNames(dataRoot));
for (const fault of faults) console.log(fault);
console.log(
  `names: ${translations.size} translations, ${everyday.size} everyday words, ${questionWords.length} phrases of questions, ${statutory.concepts.length} concepts, ${faults.length} faults`,
);
process.exitCode = faults.length > 0 ? 1 : 0;
