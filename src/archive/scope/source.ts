import { findSources } from "../../read/sources.ts";
import type { Source } from "../../schema/csvFiles.ts";
import { findOwn } from "../../schema/own.ts";
import { fill } from "../../text/text.ts";
import type { Ui } from "../../text/ui.ts";
import type { DisclosureEntry } from "../site.ts";
import type { TableView } from "./tables.ts";

/** One thing that is known of a source document, in words; what is unknown says so. */
export interface SourceFact {
  readonly name: string;
  readonly value: string;
  readonly kind: "text" | "address" | "hash";
}

/** Facts about each document of a disclosure, or about the one that prints a table, with the page where it begins. */
export function listSourceFacts(
  ui: Ui,
  entry: DisclosureEntry,
  table?: Pick<TableView, "source" | "page">,
): SourceFact[][] {
  return findSources(entry.shared, entry.disclosure)
    .filter((source) => table === undefined || source.source_id === table.source)
    .map((source) => describeSource(ui, entry, source, table?.page));
}

/** `page` is empty where it is not known, and undefined for what stands on no one page. */
function describeSource(
  ui: Ui,
  entry: DisclosureEntry,
  source: Source,
  page: string | undefined,
): SourceFact[] {
  const text = (name: string, value: string, kind: SourceFact["kind"] = "text"): SourceFact => ({
    name,
    value,
    kind,
  });
  const hashOf = findOwn<string>(ui.source.hashOf, source.sha256_of) ?? source.sha256_of;
  const facts = [
    text(ui.source.title, source.title),
    ...(page === undefined ? [] : [text(ui.source.page, page || "unknown")]),
    text(ui.source.publisher, source.publisher),
    text(ui.source.address, source.address, "address"),
    text(ui.source.published, source.published),
    text(ui.source.read, source.date_read),
    text(ui.source.format, entry.format.name),
    text(fill(ui.source.hash, { of: hashOf }), source.sha256, "hash"),
  ];
  const unknown = facts.filter(({ value }) => value === "unknown").map(({ name }) => name);
  return [
    ...facts.filter(({ value }) => value !== "unknown"),
    ...(unknown.length > 0 ? [text(ui.source.notKept, unknown.join(ui.marks.list))] : []),
  ];
}

/** The document that a disclosure was taken from and its days, as far as they are known, in one line; empty where we name none. */
export function citeSource(ui: Ui, entry: DisclosureEntry): string {
  const [source] = findSources(entry.shared, entry.disclosure);
  if (!source) return "";
  const days = [
    { name: ui.source.published, day: source.published },
    { name: ui.source.read, day: source.date_read },
  ].filter(({ day }) => day !== "unknown");
  return [source.title, ...days.map(({ name, day }) => `${name} ${day}`)].join(ui.marks.comma);
}

/**
 * The days of approval and publication, and the number between where both are known: 《预算法》 art. 14 allows 20
 * days.
 */
export function listDates(ui: Ui, { disclosure }: DisclosureEntry): { name: string; value: string }[] {
  const { approved = "unknown", published } = disclosure;
  const say = (value: string): string => (value === "unknown" ? ui.source.unknown : value);
  const known = approved !== "unknown" && published !== "unknown";
  return [
    { name: ui.source.approved, value: say(approved) },
    { name: ui.source.published, value: say(published) },
    {
      name: ui.source.days,
      value: known
        ? fill(ui.source.dayCount, { count: String(countDays(approved, published)) })
        : ui.source.unknown,
    },
  ];
}

/** Days from one day of the calendar to another, both as `2026-11-22`; negative where the second comes first. */
export function countDays(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
