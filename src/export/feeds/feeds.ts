import { ATOM_FEED, JSON_FEED } from "../../archive/paths/paths.ts";
import type { StructureChange } from "../../schema/disclosure.ts";
import { CONTRACT_VERSION } from "../../schema/openData/contractVersions.ts";
import type { FindingState, NewsKind } from "../../schema/vocabulary.ts";
import { ui } from "../../text/ui.ts";
import { LICENCE } from "../descriptors/dataset.ts";
import { writeJson } from "../json/json.ts";

/** A change feed: what came in, what was corrected and what bureaus answered. All addresses are absolute. */
export interface Feed {
  readonly title: string;
  readonly description: string;
  /** The page of which it tells. */
  readonly home: string;
  /** Folder in which its files stand. */
  readonly folder: string;
  /** Newest first, at least one: a feed says when it was last updated. */
  readonly items: readonly FeedItem[];
}

export interface FeedItem {
  /** The address that tells of the change: also its id, for it stays. */
  readonly address: string;
  readonly title: string;
  readonly kind: NewsKind;
  /** Day, as `2026-11-22`. */
  readonly date: string;
  readonly html: string;
  readonly bureau: string;
  readonly fiscalYear: string;
  readonly phase: string;
  readonly cells: readonly FeedCell[];
  readonly structure: readonly FeedStructure[];
  /** The finding that a bureau answered, and what came of it. */
  readonly finding?: { readonly id: string; readonly status: FindingState };
}

/** A cell that changed, as `disclosure.json` names it. */
export interface FeedCell {
  readonly file: string;
  readonly row: string;
  readonly field: string;
  readonly from: string;
  readonly to: string;
  readonly address: string;
}

/** What was added, removed or moved, as `disclosure.json` names it. */
export interface FeedStructure extends StructureChange {
  readonly address: string;
}

/** The beginning of a day where the bureaus are: the data know days, and feeds ask for a time. */
const makeTime = (date: string): string => `${date}T00:00:00+08:00`;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** Text as XML, safe in elements and in quoted attributes; a character that XML cannot hold becomes U+FFFD. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd")
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}

/** An Atom feed (RFC 4287). */
export function writeAtomFeed({ title, description, home, folder, items }: Feed): string {
  const element = (name: string, text: string, attributes = ""): string =>
    `<${name}${attributes}>${escapeXml(text)}</${name}>`;
  const link = (rel: string, type: string, href: string): string =>
    `<link rel="${rel}" type="${type}" href="${escapeXml(href)}"/>`;
  const entries = items.map((item) =>
    [
      "<entry>",
      element("id", item.address),
      element("title", item.title),
      element("updated", makeTime(item.date)),
      element("published", makeTime(item.date)),
      link("alternate", "text/html", item.address),
      `<category term="${item.kind}"/>`,
      element("content", item.html, ' type="html"'),
      "</entry>",
    ].join("\n"),
  );
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${ui.language}">`,
    element("id", `${folder}${ATOM_FEED}`),
    element("title", title),
    element("subtitle", description),
    element("updated", makeTime(items[0]?.date ?? "")),
    link("self", "application/atom+xml", `${folder}${ATOM_FEED}`),
    link("alternate", "text/html", home),
    `<author>${element("name", LICENCE.credit)}</author>`,
    element("rights", LICENCE.id),
    ...entries,
    "</feed>\n",
  ].join("\n");
}

/** The same as a JSON Feed (version 1.1); `_mingzhang` holds what changed, for programs. */
export function writeJsonFeed({ title, description, home, folder, items }: Feed): string {
  return writeJson({
    version: "https://jsonfeed.org/version/1.1",
    title,
    description,
    language: ui.language,
    home_page_url: home,
    feed_url: `${folder}${JSON_FEED}`,
    authors: [{ name: LICENCE.credit }],
    _mingzhang: { contract: CONTRACT_VERSION },
    items: items.map((item) => ({
      id: item.address,
      url: item.address,
      title: item.title,
      content_html: item.html,
      date_published: makeTime(item.date),
      date_modified: makeTime(item.date),
      tags: [item.kind],
      _mingzhang: {
        bureau_id: item.bureau,
        fiscal_year: item.fiscalYear,
        phase: item.phase,
        kind: item.kind,
        cells: item.cells.map(({ file, row, field, from, to, address }) => ({
          file,
          row_id: row,
          field,
          from,
          to,
          url: address,
        })),
        structure: item.structure.map(({ file, row = "", field = "", change, address }) => ({
          file,
          row_id: row,
          field,
          change,
          url: address,
        })),
        ...(item.finding && { finding_id: item.finding.id, status: item.finding.status }),
      },
    })),
  });
}
