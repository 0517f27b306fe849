import {
  INDICATOR_LISTS,
  INDICATORS,
  type IndicatorCounts,
  type IndicatorLine,
  type IndicatorList,
  listIndicators,
  pickLines,
} from "../archive/indicators/indicators.ts";
import { splitPages } from "../archive/paths/paging.ts";
import { splitLines } from "../components/indicators/splitLines.ts";
import { openSite } from "../site.ts";
import { getScopePaths, namePage } from "./_paths.ts";

/** Scopes on one page of the overview. */
const SCOPES = 100;

/** The pages of the overview of all indicators. */
export function getIndicatorPaths() {
  const { counts, lines } = gatherIndicators();
  const add = (count: (each: IndicatorCounts) => number): number =>
    counts.reduce((sum, each) => sum + count(each), 0);
  const sums = {
    scopes: counts.length,
    sheets: add(({ sheets }) => sheets),
    indicators: add(({ indicators }) => indicators),
  };
  const lists = Object.fromEntries(
    INDICATOR_LISTS.map((list) => [list, pickLines(lines, list).length]),
  ) as Record<IndicatorList, number>;
  const pages = splitPages(counts, SCOPES);
  return pages.map((page) => ({ params: { page: namePage(page) }, props: { sums, lists, page, pages } }));
}

/** The pages of each list that goes through all disclosures. */
export function getIndicatorListPaths() {
  const { lines } = gatherIndicators();
  return INDICATOR_LISTS.flatMap((list) => {
    const picked = pickLines(lines, list);
    const pages = splitLines(picked);
    return pages.map((page) => ({
      params: { list, page: namePage(page) },
      props: { list, count: picked.length, page, pages },
    }));
  });
}

/** The pages of the indicators of each scope that has any. */
export async function getScopeIndicatorPaths() {
  const { archive } = openSite();
  return (await getScopePaths()).flatMap(({ params, props }) => {
    const { lines } = listIndicators(archive, archive.readScope(props.entry, props.scope));
    if (lines.length === 0) return [];
    return splitLines(lines).map(({ number }) => ({
      params: { ...params, page: namePage({ number }) },
      props: { ...props, number },
    }));
  });
}

function gatherIndicators(): { counts: IndicatorCounts[]; lines: IndicatorLine[] } {
  const scopes = [...openSite().archive.gather(INDICATORS)].flatMap(({ lines }) => lines);
  return { counts: scopes.map(({ counts }) => counts), lines: scopes.flatMap(({ lines }) => lines) };
}
