import { disclosureFolder, listDisclosures, readDisclosure } from "../../../read/disclosures.ts";
import type { Shared } from "../../../read/shared.ts";
import { listSourceIds } from "../../../schema/disclosure.ts";
import { type Issue, makeIssue, type Place } from "../../../schema/issue.ts";
import { placeSource } from "./disclosure.ts";

/** A source that a disclosure names. */
export interface SourceUse {
  readonly source: string;
  /** The folder of the disclosure. */
  readonly folder: string;
  /** The name of its bureau. */
  readonly bureau: string;
  /** Where `disclosure.json` names it. */
  readonly place: Place;
}

/**
 * Sources that several disclosures name: a document is one disclosure's. Those are told that are not of the bureau that published it; if all
 * are, the later ones.
 */
export function checkSources(uses: readonly SourceUse[], { sources }: Shared): Issue[] {
  return [...Map.groupBy(uses, ({ source }) => source)].flatMap(([found, named]) => {
    const publisher = sources.get(found)?.publisher;
    const own = named.find(({ bureau }) => bureau === publisher) ?? named[0];
    return named
      .filter((use) => use !== own)
      .map(({ place }) => makeIssue("source-double", place, { found, other: own?.folder ?? "" }));
  });
}

/** Days that differ from those of a source which is another disclosure's are not told beside it. */
export function dropOfSources(issues: readonly Issue[]): Issue[] {
  const misled = new Set(
    issues.filter(({ rule }) => rule === "source-double").map(({ place }) => place.file),
  );
  return issues.filter(({ rule, place }) => rule !== "date-impossible" || !misled.has(place.file));
}

/** The sources that the disclosures of a bureau name; `bureau` is its name. */
export function listSourceUses(root: string, bureauId: string, bureau: string): SourceUse[] {
  return listDisclosures(root, bureauId).flatMap((name): SourceUse[] => {
    const { value, json } = readDisclosure(root, bureauId, name);
    const folder = disclosureFolder(bureauId, name);
    if (!value || !json) return [];
    return [
      ...listSourceIds(value).map((source, index) => ({
        source,
        folder,
        bureau,
        place: json.place(placeSource(value, index)),
      })),
      ...value.replaces.map(({ source }, index) => ({
        source,
        folder,
        bureau,
        place: json.place(["replaces", index, "source"]),
      })),
    ];
  });
}
