import { fill } from "../text/text.ts";
import { ui } from "../text/ui.ts";
import { type DisclosureEntry, getShared } from "./site.ts";
import { getFormat } from "./tables.ts";

/** One thing that is known of a source document, in words; what is unknown says so. */
export interface SourceFact {
  readonly name: string;
  readonly value: string;
  readonly kind: "text" | "address" | "hash";
}

/** What is known of the document that a disclosure was taken from. */
export function listSourceFacts(entry: DisclosureEntry): SourceFact[] {
  const source = getShared().sources.get(entry.disclosure.source);
  if (!source) return [];
  const text = (name: string, value: string, kind: SourceFact["kind"] = "text"): SourceFact =>
    value === "unknown" ? { name, value: ui.source.unknown, kind: "text" } : { name, value, kind };
  const hashOf = (ui.source.hashOf as Record<string, string>)[source.sha256_of] ?? source.sha256_of;
  return [
    text(ui.source.title, source.title),
    text(ui.source.publisher, source.publisher),
    text(ui.source.address, source.address, "address"),
    text(ui.source.published, source.published),
    text(ui.source.read, source.date_read),
    text(ui.source.format, getFormat(entry).name),
    text(fill(ui.source.hash, { of: hashOf }), source.sha256, "hash"),
  ];
}
