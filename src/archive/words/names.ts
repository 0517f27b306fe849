import { fill } from "../../text/text.ts";
import type { Ui } from "../../text/ui.ts";
import type { Figure } from "../figures/figures.ts";
import type { SubjectView } from "../figures/subjects.ts";
import { nameScope, type ScopeView } from "../scope/tables.ts";
import type { DisclosureEntry } from "../site.ts";

/** The title of a disclosure, or of a unit's part of it. */
export function scopeTitle(ui: Ui, { entry, id }: Pick<ScopeView, "entry" | "id">): string {
  const template = id === "department" ? ui.disclosure.title : ui.disclosure.unitTitle;
  return fill(template, { name: nameScope(entry, id), year: entry.fiscalYear });
}

/** The name of a figure where nothing else on the page says that it was restored or is uncertain. */
export function figureTitle(ui: Ui, { name, provenance }: Figure): string {
  return fill(ui.restoration.figure[provenance], { name });
}

/** A subject's code and name. */
export function subjectTitle(ui: Ui, { code, name }: Pick<SubjectView, "code" | "name">): string {
  return `${code} ${name || ui.subject.unnamed}`;
}

export function disclosureTitle(ui: Ui, entry: DisclosureEntry): string {
  return scopeTitle(ui, { entry, id: "department" });
}
