import { parseTableCell } from "../../address.ts";
import { type Reference, type ReferenceTarget, renderSummary } from "../../read/markdown/summary.ts";
import type { Language } from "../../text/ui.ts";
import { factPath, rowPath } from "../paths/paths.ts";
import { translateMarkdown } from "../words/translations.ts";
import { listAmounts } from "./amounts.ts";
import type { ScopeView } from "./tables.ts";

/** The figure that a reference names; undefined where there is none. Addresses are below the site's base path. */
export function resolveReference(
  scope: ScopeView,
  { kind, target }: Pick<Reference, "kind" | "target">,
): ReferenceTarget | undefined {
  if (kind === "fact") {
    const fact = scope.lists.facts.find((candidate) => candidate.fact_id === target);
    return (
      fact && { text: `${fact.value}${fact.unit}`, address: factPath(scope.entry, scope.id, fact.fact_id) }
    );
  }
  if (kind !== "amount") return undefined;
  const cell = parseTableCell(target);
  const table = scope.tables.find((candidate) => candidate.id === cell.table);
  const amount =
    table &&
    listAmounts(scope, table).find(({ row, column }) => row.id === cell.row && column.id === cell.field);
  return (
    amount && {
      text: `${amount.amount}${amount.unit}`,
      address: rowPath(scope.entry, scope.id, amount.table.id, amount.row.id),
    }
  );
}

/** One of our summaries as HTML, in a page's language where it is translated; `link` turns a path below the base into an address. */
export function renderScopeSummary(
  language: Language,
  scope: ScopeView,
  markdown: string,
  link: (path: string) => string,
): string {
  return renderTranslated(scope, translateMarkdown(scope.entry.shared, language, markdown), link);
}

/** A summary that is in the page's language already. */
export function renderTranslated(scope: ScopeView, markdown: string, link: (path: string) => string): string {
  return renderSummary(markdown, (reference) => {
    const target = resolveReference(scope, reference);
    return target && { ...target, address: link(target.address) };
  });
}

/** The part of an explanation below one of its second-level headings; empty where it has no such heading. */
export function findSection(markdown: string, heading: string): string {
  const sections = markdown.split(/^## /m);
  const section = sections.find((candidate) => candidate.split("\n")[0]?.trim() === heading);
  return section ? section.slice(section.indexOf("\n") + 1) : "";
}
