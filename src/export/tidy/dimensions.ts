import { countDisclosures, listLevels, type SubjectView } from "../../archive/figures/subjects.ts";
import { listExtendedLists } from "../../archive/scope/amounts.ts";
import { listScopes, type ScopeView } from "../../archive/scope/tables.ts";
import { findReview } from "../../archive/scope/wayIn.ts";
import type { BureauEntry, DisclosureEntry } from "../../archive/site.ts";
import { listSubjectChanges } from "../../archive/subjectChanges.ts";
import { findFunctions } from "../../read/functions.ts";
import { levelOf } from "../../read/regionCodes.ts";
import type { Shared } from "../../read/shared.ts";
import { findSources } from "../../read/sources.ts";
import { listSourceIds } from "../../schema/disclosure.ts";
import { bureausFile, disclosuresFile } from "../../schema/openData/bureaus.ts";
import { restoredFile } from "../../schema/openData/cells.ts";
import { crosswalkFile, subjectsFile } from "../../schema/openData/subjects.ts";
import { tablesFile } from "../../schema/openData/tables.ts";
import { makeTidyFile, type TidyFile } from "../csv/csv.ts";
import { scopeKey } from "./scope.ts";

/** `bureaus.csv`: each bureau. */
export function exportBureaus(bureaus: readonly BureauEntry[], { functions }: Shared): TidyFile {
  return makeTidyFile(
    bureausFile,
    bureaus.map(({ id, bureau }) => ({
      bureau_id: id,
      name: bureau.name,
      short_name: bureau.shortName,
      region_code: bureau.region.code,
      region_path: bureau.region.path.join("/"),
      department_code: bureau.departmentCode ?? "",
      level: levelOf(bureau.region.code),
      functions: findFunctions(functions, bureau)
        .map((each) => each.id)
        .join(" "),
    })),
  );
}

/** `disclosures.csv`: each bureau-year with its format and source. */
export function exportDisclosures(entries: readonly DisclosureEntry[]): TidyFile {
  return makeTidyFile(
    disclosuresFile,
    entries.map((entry) => {
      const { disclosure } = entry;
      const [source] = findSources(entry.shared, disclosure);
      return {
        bureau_id: entry.id,
        fiscal_year: entry.fiscalYear,
        phase: disclosure.phase,
        format: disclosure.format,
        unit: disclosure.unit ?? entry.format.unit,
        scopes: listScopes(entry).join(" "),
        published: disclosure.published,
        date_read: source?.date_read ?? "",
        source_id: source?.source_id ?? "",
        source_title: source?.title ?? "",
        source_publisher: source?.publisher ?? "",
        source_address: source?.address ?? "",
        source_sha256: source?.sha256 ?? "",
        source_sha256_of: source?.sha256_of ?? "",
        approved: disclosure.approved ?? "unknown",
        review: findReview(disclosure),
        source_ids: listSourceIds(disclosure).join(" "),
      };
    }),
  );
}

/** `tables.csv`: each table of each scope, printed empty ones too, and each list that `amounts.csv` speaks of. Several notes are separated by line breaks. */
export function exportTables(scopes: Iterable<ScopeView>): TidyFile {
  const records = [...scopes].flatMap((scope) =>
    [...scope.tables, ...listExtendedLists(scope)].map((table) => ({
      ...scopeKey(scope),
      table_id: table.id,
      table_title: table.title,
      order: String(table.order),
      status: table.status,
      reason: table.reason,
      notes: table.notes.join("\n"),
      unit: table.unit,
      source_id: table.source,
      source_page: table.page,
      review: table.wayIn.isReviewed ? "reviewed" : "unreviewed",
    })),
  );
  return makeTidyFile(tablesFile, records);
}

/** `restored.csv`: each restored or uncertain cell or heading. */
export function exportRestored(scopes: Iterable<ScopeView>): TidyFile {
  const records = [...scopes].flatMap((scope) =>
    scope.restorations.map((restoration) => ({
      ...scopeKey(scope),
      ...restoration,
    })),
  );
  return makeTidyFile(restoredFile, records);
}

/** `subjects.csv`: each subject that the disclosures print, and those above. */
export function exportSubjects(subjects: readonly SubjectView[]): TidyFile {
  const records = subjects.map((subject) => ({
    kind: subject.kind,
    code: subject.code,
    name: subject.name,
    parent_code: subject.parent?.code ?? "",
    level: String(listLevels(subject.code).length),
    other_names: subject.names
      .filter((name) => name !== subject.name)
      .sort()
      .join(";"),
    disclosures: String(countDisclosures(subject)),
  }));
  return makeTidyFile(subjectsFile, records);
}

/** `crosswalk.csv`: each known change of a subject's name or code. */
export function exportCrosswalk(shared: Shared): TidyFile {
  const records = listSubjectChanges(shared).map(({ fromCode, fromName, toCode, toName, ...rest }) => ({
    ...rest,
    from_code: fromCode,
    from_name: fromName,
    to_code: toCode,
    to_name: toName,
  }));
  return makeTidyFile(crosswalkFile, records);
}
