/** What a report is about, as the address of the page about reports says it. Shared by pages and their script. */
export interface Asked {
  /** `<bureau>/<year>/<scope>/<table>/<row>`; of a whole page, its path. */
  readonly place: string;
  /** Path of the page below the home page of its language, with the row's anchor; as `readAsked` gives it, the absolute address. */
  readonly page: string;
}

/** The query that names a place. Slashes may stand in one; what ends or parts it is escaped. */
export function writeAsked({ place, page }: Asked): string {
  const [inPlace, inPage] = [place, page].map((value) => encodeURIComponent(value).replaceAll("%2F", "/"));
  return `?place=${inPlace}&page=${inPage}`;
}

/**
 * The place that a query names and the absolute address of its page; undefined where it names none. An address can be made by
 * anybody: a page of another site, and a place with other characters than ids and anchors have, are none.
 */
export function readAsked(search: string, home: string): Asked | undefined {
  const query = new URLSearchParams(search);
  const [place, page] = [query.get("place"), query.get("page")];
  if (place === null || page === null || !/^[\w./-]{0,300}$/.test(place)) return undefined;
  const address = URL.parse(page, home)?.href;
  return address?.startsWith(home) ? { place, page: address } : undefined;
}
