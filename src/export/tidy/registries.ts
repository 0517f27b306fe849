import type { Archive } from "../../archive/archive.ts";
import { listPlaces } from "../../archive/figures/regions.ts";
import { listLevels } from "../../archive/figures/subjects.ts";
import { levelOf, listDivisions } from "../../read/regionCodes.ts";
import type { Shared } from "../../read/shared.ts";
import { listSourceIds } from "../../schema/disclosure.ts";
import { LIST_TABLE_FILES } from "../../schema/openData/lists.ts";
import {
  conceptsFile,
  factKindsFile,
  factSectionsFile,
  functionsFile,
  measuresFile,
  moneyUnitsFile,
  regionsFile,
  sourcesFile,
  tableKindsFile,
} from "../../schema/openData/registries.ts";
import { classificationFile } from "../../schema/openData/subjects.ts";
import { SUBJECT_KINDS } from "../../schema/vocabulary.ts";
import { fill } from "../../text/text.ts";
import { ui } from "../../text/ui.ts";
import { makeTidyFile, type TidyFile } from "../csv/csv.ts";

/** `concepts.csv`: what figures mean across provinces. */
export function exportConcepts({ statutory }: Shared): TidyFile {
  return makeTidyFile(
    conceptsFile,
    statutory.concepts.map(({ id, name, english, table, whole = "" }) => ({
      concept_id: id,
      name,
      english,
      table_id: table,
      whole_id: whole,
    })),
  );
}

/** `table_kinds.csv`: the tables of all formats, and the lists that stand beside them. */
export function exportTableKinds({ statutory }: Shared): TidyFile {
  const titles = new Map(statutory.instruments.map(({ id, title }) => [id, title]));
  const tables = statutory.tables.map(({ id, name, english, about, legalBasis }) => ({
    table_id: id,
    name,
    english,
    about: about.zh,
    about_english: about.en,
    legal_basis: legalBasis.map((basis) => titles.get(basis) ?? basis).join(";"),
  }));
  const lists = Object.entries(LIST_TABLE_FILES).map(([id, { title, zh, en }]) => ({
    table_id: id,
    name: title,
    english: "",
    about: fill(ui.data.row, { line: zh }),
    about_english: `One line for ${en}.`,
    legal_basis: "",
  }));
  return makeTidyFile(tableKindsFile, [...tables, ...lists]);
}

/** `measures.csv`: the columns of amounts of all formats. */
export function exportMeasures({ statutory }: Shared): TidyFile {
  return makeTidyFile(
    measuresFile,
    statutory.measures.map(({ id, name, about }) => ({ measure_id: id, name, about })),
  );
}

/** `fact_kinds.csv`: the figures that texts state. A kind with the id of a concept states that concept. */
export function exportFactKinds({ statutory, facts }: Shared): TidyFile {
  const concepts = new Set(statutory.concepts.map(({ id }) => id));
  return makeTidyFile(
    factKindsFile,
    facts.keys.map(({ id, name, changeOf = "", concept = concepts.has(id) ? id : "" }) => ({
      key: id,
      name,
      change_of: changeOf,
      concept_id: concept,
    })),
  );
}

/** `fact_sections.csv`: the parts of explanations. */
export function exportFactSections({ facts }: Shared): TidyFile {
  return makeTidyFile(
    factSectionsFile,
    facts.sections.map(({ id, name }) => ({ section: id, name })),
  );
}

/** `money_units.csv`: the units of money, with their yuan. */
export function exportMoneyUnits({ yuan }: Shared): TidyFile {
  return makeTidyFile(
    moneyUnitsFile,
    [...yuan].map(([unit, worth]) => ({ unit, yuan: worth })),
  );
}

/** `classification.csv`: every subject that we know, with its names and their years. */
export function exportClassification({ subjects }: Shared): TidyFile {
  const records = SUBJECT_KINDS.flatMap((kind) =>
    [...(subjects.get(kind)?.values() ?? [])].flatMap(({ code, names }) => {
      const levels = listLevels(code);
      return names.map(({ name, from, until, years, documents, confidence, variants, ground }) => ({
        kind,
        code,
        name,
        level: String(levels.length),
        parent_code: levels.at(-2) ?? "",
        from,
        until,
        years,
        documents,
        confidence,
        variants,
        ground,
      }));
    }),
  );
  return makeTidyFile(classificationFile, records);
}

/** `regions.csv`: the places whose names we know, and those that bureaus name themselves, by code. */
export function exportRegions({ shared, bureaus }: Archive): TidyFile {
  const names = new Map([...bureaus.flatMap((entry) => [...listPlaces(entry)]), ...shared.regions]);
  const records = [...names.keys()].sort().map((code) => ({
    region_code: code,
    name: names.get(code) ?? "",
    level: levelOf(code),
    parent_code: listDivisions(code).findLast((place) => place !== code && names.has(place)) ?? "",
  }));
  return makeTidyFile(regionsFile, records);
}

/** `functions.csv`: what bureaus do. */
export function exportFunctions({ functions }: Shared): TidyFile {
  return makeTidyFile(
    functionsFile,
    functions.map(({ id, name, words }) => ({ function_id: id, name, words })),
  );
}

/** `sources.csv`: the documents that the disclosures name. */
export function exportSources({ shared, disclosures }: Archive): TidyFile {
  const ids = new Set(disclosures.flatMap(({ disclosure }) => listSourceIds(disclosure)));
  return makeTidyFile(
    sourcesFile,
    [...ids].sort().flatMap((id) => shared.sources.get(id) ?? []),
  );
}
