import { pickNewest } from "../archive/figures/comparison.ts";
import { splitPages } from "../archive/paths/paging.ts";
import { groupPeers, PEER_VIEWS } from "../archive/peers/peers.ts";
import { openSite } from "../site.ts";
import { getFunctions } from "./_paths.ts";

/** Departments on one page, as on other pages that compare them. */
const MOST = 100;

/** The pages of each function that has departments to compare: with what they only pass on, and without it. */
export async function getPeerPaths() {
  const { compared } = openSite().archive.index;
  const newest = new Map(pickNewest(compared).map((each) => [each.entry.id, each]));
  return (await getFunctions()).flatMap((of) => {
    const departments = of.bureaus.flatMap(({ id }) => newest.get(id) ?? []);
    if (departments.length < 2) return [];
    return PEER_VIEWS.flatMap((view) => {
      const ordered = groupPeers(departments, view).flatMap(({ peers }) => peers);
      const pages = splitPages(
        ordered.map((peer) => peer.compared),
        MOST,
      );
      return pages.map((page) => {
        const parts = [...(view === "net" ? [view] : []), ...(page.number > 1 ? [String(page.number)] : [])];
        return {
          params: { function: of.id, page: parts.join("/") || undefined },
          props: { of, departments, view, page, pages },
        };
      });
    });
  });
}
