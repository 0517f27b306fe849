import { bureauPath, CHANGES_PATH } from "../archive/paths/paths.ts";
import type { BureauEntry } from "../archive/site.ts";
import { type DatedChange, listFeedChanges } from "../components/changes/changes.ts";
import { renderChange } from "../components/changes/renderChange.ts";
import { absoluteLink } from "../components/kit/link.ts";
import type { Feed } from "../export/feeds/feeds.ts";
import { openSite } from "../site.ts";
import { fill } from "../text/text.ts";
import { ui } from "../text/ui.ts";
import { getBureaus, getDisclosures } from "./_paths.ts";

/** The feed of the whole site and one for each bureau, in the folder of what it tells of; none where no day is known. */
export async function getFeedPaths() {
  const disclosures = await getDisclosures();
  const ofBureaus = (await getBureaus()).map((bureau) => ({
    bureau,
    own: disclosures.filter((entry) => entry.id === bureau.id),
  }));
  return [{ bureau: undefined, own: disclosures }, ...ofBureaus].flatMap(({ bureau, own }) => {
    const items = listFeedChanges(ui, openSite().archive, own).map(describeItem);
    const folder = bureau && bureauPath(bureau.id).replace(/\/$/, "");
    return items.length > 0 ? [{ params: { folder }, props: { feed: describeFeed(bureau, items) } }] : [];
  });
}

/** What a path of a feed hands to its file. */
export interface FeedProps extends Record<string, unknown> {
  feed: Feed;
}

function describeFeed(bureau: BureauEntry | undefined, items: Feed["items"]): Feed {
  const { siteFeed, feed, feedDescription } = ui.changes;
  return {
    title: bureau
      ? fill(feed, { site: ui.site, name: bureau.bureau.name })
      : fill(siteFeed, { site: ui.site }),
    description: feedDescription,
    home: absoluteLink(bureau ? bureauPath(bureau.id) : CHANGES_PATH),
    folder: absoluteLink(bureau ? bureauPath(bureau.id) : ""),
    items,
  };
}

function describeItem(change: DatedChange): Feed["items"][number] {
  const { entry, kind, date, title, cells, structure, path } = change;
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
  };
}
