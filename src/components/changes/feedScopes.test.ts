import { describe, expect, it } from "vitest";
import { exampleArchive, exampleEntries } from "../../archive/exampleSite.ts";
import { listKinds } from "../../archive/gather/found.ts";
import { listFunctions } from "../../archive/gather/functions.ts";
import type { DisclosureEntry } from "../../archive/site.ts";
import { ui } from "../../text/ui.ts";
import { listDatedChanges } from "./changes.ts";
import {
  bureauFeed,
  type FeedScope,
  findFeedFolder,
  findingKindFeed,
  functionFeed,
  pickChanges,
  siteFeed,
  subjectFeed,
} from "./feedScopes.ts";

const { index, shared, bureaus } = exampleArchive;
const changes = listDatedChanges(ui, "zh", exampleArchive, exampleEntries);
const tell = (scope: FeedScope) => pickChanges(scope, changes).map(({ path }) => path);
const findSubject = (code: string) => {
  const [first, ...others] = index.subjects.filter((subject) => subject.code === code);
  if (!first) throw new Error(`No subject ${code}`);
  return [first, ...others] as const;
};
const home = "bureaus/demo-library/2025/";

describe("what a feed tells", () => {
  it("is, of the site and of a bureau, every change of its disclosures", () => {
    expect(tell(siteFeed(exampleEntries))).toEqual(changes.map(({ path }) => path));
    expect(tell(bureauFeed("demo-library", exampleEntries))).toEqual(
      changes.filter(({ entry }) => entry.id === "demo-library").map(({ path }) => path),
    );
  });

  it("is, of a function, every change of its bureaus", () => {
    const view = listFunctions(shared, bureaus).find(({ id }) => id === "cultural-heritage");
    if (!view) throw new Error("No function cultural-heritage");
    const ids = view.bureaus.map(({ id }) => id);
    const own = changes.filter(({ entry }) => ids.includes(entry.id)).map(({ path }) => path);
    expect(own.length).toBeGreaterThan(0);
    expect(own.length).toBeLessThan(changes.length);
    expect(tell(functionFeed(view, exampleEntries))).toEqual(own);
  });

  it("is, of a kind of findings, every change of the disclosures in which it was found", () => {
    const kind = listKinds(index.found).find(({ id }) => id === "noted");
    if (!kind) throw new Error("No kind noted");
    const found = kind.scopes.map(({ found: { entry } }) => `${entry.id}/${entry.folder}`);
    const own = changes.filter(({ entry }) => found.includes(`${entry.id}/${entry.folder}`));
    expect(own.length).toBeGreaterThan(0);
    expect(own.length).toBeLessThan(changes.length);
    expect(tell(findingKindFeed(kind))).toEqual(own.map(({ path }) => path));
  });

  it("is, of a subject, what printed it and came in, and the corrections of its own rows alone", () => {
    const corrected = tell(subjectFeed(findSubject("2070109")));
    expect(corrected).toContain(`${home}#revision-2025-03-15`);
    expect(corrected).not.toContain(`${home}#revision-2025-04-02`);
    const other = tell(subjectFeed(findSubject("2210201")));
    expect(other).toContain(home);
    expect(other.filter((path) => path.includes("#"))).toEqual([]);
  });

  it("is no more than the newest that it may hold", () => {
    const scope = { ...siteFeed(exampleEntries), most: 2 };
    expect(tell(scope)).toEqual(changes.slice(0, 2).map(({ path }) => path));
    expect(siteFeed(exampleEntries).most).toBe(100);
    expect(subjectFeed(findSubject("2070109")).most).toBe(20);
  });
});

describe("findFeedFolder", () => {
  const unread = exampleEntries.map((entry): DisclosureEntry => {
    const sources = new Map(
      [...entry.shared.sources].map(([id, source]) => [id, { ...source, date_read: "unknown" }]),
    );
    return { ...entry, shared: { ...entry.shared, sources } };
  });
  const unreadSubject = (code: string) => ({ ...subjectFeed(findSubject(code)), disclosures: unread });

  it("names the folder of what has a change with a day", () => {
    expect(findFeedFolder(subjectFeed(findSubject("2070109")))).toBe("subjects/2070109/");
    expect(findFeedFolder(siteFeed([]))).toBeUndefined();
  });

  it("counts a correction only where the feed tells of it", () => {
    expect(findFeedFolder(unreadSubject("2070109"))).toBe("subjects/2070109/");
    expect(findFeedFolder(unreadSubject("2210201"))).toBeUndefined();
  });
});
