import type { Row } from "../../read/csv/rows.ts";
import type { Part } from "../../schema/format/part.ts";
import type { Phase } from "../../schema/vocabulary.ts";
import { fill } from "../../text/text.ts";
import type { Ui } from "../../text/ui.ts";
import type { Figure } from "../figures/figures.ts";
import type { SubjectView } from "../figures/subjects.ts";
import { findMainScope, nameScope, type ScopeView, type TableView } from "../scope/tables.ts";
import type { DisclosureEntry } from "../site.ts";

/** The year of a disclosure, and what it tells of it, as words fill them in. */
export const entryWords = (
  ui: Ui,
  { fiscalYear, disclosure }: DisclosureEntry,
): Record<"year" | "phase", string> => ({
  year: fiscalYear,
  phase: ui.phases[disclosure.phase],
});

/** The title of a disclosure, or of a unit's part of it. */
export function scopeTitle(ui: Ui, { entry, id }: Pick<ScopeView, "entry" | "id">): string {
  const template = id === "department" ? ui.disclosure.title : ui.disclosure.unitTitle;
  return fill(template, { name: nameScope(entry, id), ...entryWords(ui, entry) });
}

/** The name of a figure where nothing else on the page says that it was restored or is uncertain. */
export function figureTitle(ui: Ui, { name, provenance }: Figure): string {
  return fill(ui.restoration.figure[provenance], { name });
}

/** What tells a part of a table from the others: its side; of several on one side, a heading that only it has. Empty for the only part. */
export function namePart(ui: Ui, { parts }: Pick<TableView, "parts">, { id, side }: Part): string {
  const sideName = side && ui.sides[side];
  const alike = parts.map(({ part }) => part).filter((part) => part.side === side);
  if (alike.length < 2) return sideName;
  const headingsOf = (part: Part): string[] => part.columns.flatMap(({ heading }) => heading);
  const [own = [], others] = [
    alike.filter((part) => part.id === id).map(headingsOf)[0],
    alike.filter((part) => part.id !== id).flatMap(headingsOf),
  ];
  return own.find((heading) => !others.includes(heading)) ?? (sideName || (id ?? ""));
}

/** The title of a part of a table. */
export function partTitle(ui: Ui, title: string, table: Pick<TableView, "parts">, part: Part): string {
  const name = namePart(ui, table, part);
  return name ? fill(ui.table.side, { title, side: name }) : title;
}

/** A subject's code and name. */
export function subjectTitle(ui: Ui, { code, name }: Pick<SubjectView, "code" | "name">): string {
  return `${code} ${name || ui.subject.unnamed}`;
}

/** A code, and what the subjects of all classifications that have it are called. */
export function codeTitle(ui: Ui, subjects: readonly [SubjectView, ...SubjectView[]]): string {
  const names = new Set(subjects.map(({ name }) => name).filter(Boolean));
  return subjectTitle(ui, { code: subjects[0].code, name: [...names].join(ui.marks.list) });
}

/** Of units alone that of the one unit, or of all of them under the bureau's name. */
export function disclosureTitle(ui: Ui, entry: DisclosureEntry): string {
  const main = findMainScope(entry);
  if (main !== undefined) return scopeTitle(ui, { entry, id: main });
  return fill(ui.disclosure.unitsTitle, { name: entry.bureau.name, ...entryWords(ui, entry) });
}

/** Titles of scopes by phase, in which `{name}` and `{year}` are left to fill in. */
export function makeTitles({ disclosure, phases }: Ui): Record<Phase, { department: string; unit: string }> {
  const make = (phase: string): { department: string; unit: string } => ({
    department: disclosure.title.replace("{phase}", phase),
    unit: disclosure.unitTitle.replace("{phase}", phase),
  });
  return { budget: make(phases.budget), final: make(phases.final) };
}

/** What a row of a table or list is called where nothing else is shown of it. */
export const nameRow = ({ item, label, unitName, pairedLabel, thirdLabel, number }: Row): string =>
  item || label || unitName || pairedLabel || thirdLabel || number;
