import { type CellAddress, parseSheetRow } from "../../address.ts";
import type { Archive } from "../../archive/archive.ts";
import { findCellPath } from "../../archive/paths/cellPaths.ts";
import { scopePath, tablePath } from "../../archive/paths/paths.ts";
import type { Cause } from "../../archive/scope/causes.ts";
import type { Finding } from "../../archive/scope/findings.ts";
import type { ScopeView } from "../../archive/scope/tables.ts";
import { composeFinding, writeFinding } from "../../archive/words/findingText.ts";
import { writeDifferenceAlone } from "../../archive/words/relationText.ts";
import { translateText } from "../../archive/words/translations.ts";
import { fill } from "../../text/text.ts";
import type { Ui } from "../../text/ui.ts";
import type { Edition } from "../kit/edition.ts";
import { type Html, html } from "../kit/html.ts";
import { renderTerm } from "./renderRelation.ts";

/** What was found, with a link at each figure to where it is printed. */
export function renderFinding(edition: Edition, archive: Archive, finding: Finding): Html {
  const pieces = composeFinding(edition.ui, edition.language, finding);
  return html`${pieces.map((piece) => (typeof piece === "string" ? piece : renderTerm(edition, archive, finding.scope, piece)))}`;
}

/** What several findings with one cause have in common; of one finding, what was found. */
export function renderCause(edition: Edition, archive: Archive, cause: Cause): Html {
  const { ui, language } = edition;
  const [first, ...others] = cause;
  if (others.length === 0) return renderFinding(edition, archive, first);
  const t = ui.findings.headings;
  const count = String(cause.length);
  return first.weight === "sum" && first.relation
    ? html`${fill(t.sameAmount, { count, amount: writeDifferenceAlone(first.relation) })}`
    : html`${fill(t.repeated, { count, first: first.explanation ? translate(edition, first) : writeFinding(ui, language, first) })}`;
}

const translate = ({ language }: Edition, { scope, explanation }: Finding): string =>
  translateText(scope.entry.shared, language, explanation);

/** A page on which a finding stands, by its name. */
export interface FoundPlace {
  readonly path: string;
  readonly name: string;
}

/** The pages to look at: those of the cells, else the tables that a note names, else the document's explanation. */
export function listFoundPlaces({ ui }: Edition, archive: Archive, finding: Finding): FoundPlace[] {
  const { scope, places, statement } = finding;
  const { entry, id } = scope;
  const named = places.flatMap((place): FoundPlace[] => {
    const path = findCellPath(archive, entry, place);
    return path === undefined ? [] : [{ path, name: namePlace(ui, scope, place) }];
  });
  if (named.length > 0) return [...new Map(named.map((place) => [place.name, place])).values()];
  if (typeof statement !== "string") return [];
  const tables = scope.tables.filter(({ name }) => statement.includes(name));
  return tables.length > 0
    ? tables.map((table) => ({ path: tablePath(entry, id, table.id), name: table.name }))
    : [{ path: `${scopePath(entry, id)}explanation/`, name: ui.disclosure.explanation }];
}

/** The sheet that a row belongs to, or its table. */
function namePlace(ui: Ui, { tables, listTables, lists }: ScopeView, { table, row }: CellAddress): string {
  const sheet = parseSheetRow(row)?.sheet;
  const project = lists.projects.find((candidate) => candidate.row.sheet === sheet);
  if (project) return fill(ui.findings.sheet, { number: project.row.sheet, name: project.name });
  return [...tables, ...listTables].find(({ id }) => id === table)?.name ?? ui.disclosure.explanation;
}
