import { CHANGES_PATH } from "../archive/paths/paths.ts";
import { codeTitle } from "../archive/words/names.ts";
import { type DatedChange, listDatedChanges } from "../components/changes/changes.ts";
import {
  bureauFeed,
  type FeedScope,
  findingKindFeed,
  functionFeed,
  pickChanges,
  siteFeed,
  subjectFeed,
} from "../components/changes/feedScopes.ts";
import { renderChange } from "../components/changes/renderChange.ts";
import { absoluteLink } from "../components/kit/link.ts";
import { nameKind } from "../components/ledger/nameKind.ts";
import type { Feed, FeedItem } from "../export/feeds/feeds.ts";
import { openSite } from "../site.ts";
import { fill } from "../text/text.ts";
import { ui } from "../text/ui.ts";
import { getBureaus, getDisclosures, getFindingKindPaths, getFunctions, getSubjectPaths } from "./_paths.ts";

/** A feed before it has its changes. */
interface Subscription extends Pick<Feed, "title" | "description"> {
  readonly scope: FeedScope;
  /** Path of the page of which it tells. */
  readonly home: string;
}

/** The feeds of the site, in the folders of what they tell of; none where no day is known. */
export async function getFeedPaths() {
  const changes = listDatedChanges(ui, "zh", openSite().archive, await getDisclosures());
  // One change stands in many feeds.
  const items = new Map(changes.map((change) => [change, describeItem(change)]));
  return (await listSubscriptions()).flatMap(({ scope, home, title, description }) => {
    const own = pickChanges(scope, changes).flatMap((change) => items.get(change) ?? []);
    if (own.length === 0) return [];
    const folder = absoluteLink(scope.folder);
    const feed: Feed = { title, description, home: absoluteLink(home), folder, items: own };
    return [{ params: { folder: scope.folder.replace(/\/$/, "") || undefined }, props: { feed } }];
  });
}

/** What a path of a feed hands to its file. */
export interface FeedProps extends Record<string, unknown> {
  feed: Feed;
}

/** The whole site, each bureau, each function, each kind of findings and each code of subjects. */
async function listSubscriptions(): Promise<Subscription[]> {
  const disclosures = await getDisclosures();
  const { shared } = openSite().archive;
  const words = ui.changes;
  const kinds = (await getFindingKindPaths()).filter(({ props }) => props.page.number === 1);
  const codes = (await getSubjectPaths()).filter(({ props }) => props.page.number === 1);
  const subscribe = (
    scope: FeedScope,
    name: string,
    template = words.feed,
    description = words.feedDescription,
  ): Subscription => ({
    scope,
    home: scope.folder || CHANGES_PATH,
    title: fill(template, { site: ui.site, name }),
    description,
  });
  return [
    subscribe(siteFeed(disclosures), "", words.siteFeed),
    ...(await getBureaus()).map(({ id, bureau }) => subscribe(bureauFeed(id, disclosures), bureau.name)),
    ...(await getFunctions()).map((view) =>
      subscribe(functionFeed(view, disclosures), fill(ui.functions.of, { name: view.name })),
    ),
    ...kinds.map(({ props: { kind } }) => {
      const name = nameKind(ui, shared, "zh", kind);
      return subscribe(findingKindFeed(kind), name, words.findingKindFeed, words.findingKindFeedDescription);
    }),
    ...codes.map(({ props: { subjects } }) => {
      const name = codeTitle(ui, subjects);
      return subscribe(subjectFeed(subjects), name, words.subjectFeed, words.subjectFeedDescription);
    }),
  ];
}

function describeItem(change: DatedChange): FeedItem {
  const { entry, kind, date, title, cells, structure, answer, path } = change;
  return {
    address: absoluteLink(path),
    title,
    kind,
    date,
    html: renderChange(ui, change, absoluteLink).text,
    bureau: entry.id,
    fiscalYear: entry.fiscalYear,
    phase: entry.disclosure.phase,
    cells: cells.map(({ path, ...cell }) => ({ ...cell, address: absoluteLink(path) })),
    structure: structure.map(({ path, ...change }) => ({ ...change, address: absoluteLink(path) })),
    ...(answer && { finding: { id: answer.finding, status: answer.outcome } }),
  };
}
