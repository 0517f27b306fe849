import { readFileSync } from "node:fs";
import { findPageFile, listPageKinds } from "../../../pages/pageKinds.ts";

/** So many disclosures with the longest briefs must show them on the first screen; with ALL every one. */
const BRIEFS = process.env["ALL"] ? Number.POSITIVE_INFINITY : 12;

/** Rows above which a table scrolls within itself, as `table.css` has it. */
const LONG = 30;

/** Pages that are looked at as they are read, by their paths below the base. */
export interface Reading {
  /** The table page with most columns, and that with most groups, among those too long for a phone; of the latter those that print a total. */
  readonly widest: string;
  readonly grouped: string;
  /** Disclosures, which begin with their brief. */
  readonly briefs: readonly string[];
  /** Of each kind of page with amounts in tables, the one with most columns, and the one with most of words and codes. */
  readonly tables: readonly string[];
  /** Of each kind of page with lists that can be sorted, the longest. */
  readonly lists: readonly string[];
  readonly said: string;
}

const countOf = (html: string, text: string): number => html.split(text).length - 1;

/** What is counted of a page, so that not all of it must be kept. */
function describePage(folder: string, path: string) {
  const html = readFileSync(findPageFile(folder, path), "utf8");
  return {
    path,
    isTable: countOf(html, `class="table-tools"`) === 1,
    isSorted: html.includes(" data-sort="),
    hasAmounts: /<td[^>]* class="amount/.test(html),
    brief: /class="brief"[\s\S]*?<\/section>/.exec(html)?.[0].length ?? 0,
    rows: countOf(html, "<tr id"),
    columns: countOf(html, 'scope="col"'),
    words: html.match(/scope="col"(?![^>]*class="amount)/g)?.length ?? 0,
    groups: html.includes(" data-whole=") ? countOf(html, 'class="subtotal') : 0,
  };
}

/** Chooses among the pages of a built site that have tables of amounts. */
export function chooseReading(folder: string): Reading {
  const kinds = [...listPageKinds(folder)]
    .filter(([kind]) => /^\/(bureaus|subjects|compare|functions|years)\/./.test(kind))
    .map(([, paths]) => paths.map((path) => describePage(folder, path)));
  const pages = kinds.flat();
  const tables = pages.filter(({ isTable }) => isTable);
  const findMost = (what: "columns" | "groups"): string =>
    tables.filter(({ rows }) => rows > LONG).toSorted((a, b) => b[what] - a[what])[0]?.path ?? "";
  const briefs = pages.filter(({ brief }) => brief > 0);
  const [widest, grouped] = [findMost("columns"), findMost("groups")];
  const widestOfKinds = kinds.flatMap((kind) => {
    const shown = kind.filter(({ hasAmounts }) => hasAmounts);
    const most = (["columns", "words"] as const).flatMap(
      (what) => shown.toSorted((a, b) => b[what] - a[what])[0]?.path ?? [],
    );
    return [...new Set(most)];
  });
  const lists = kinds.flatMap((kind) => kind.find(({ isSorted }) => isSorted)?.path ?? []);
  const longest = briefs.toSorted((a, b) => b.brief - a.brief).slice(0, BRIEFS);
  return {
    widest,
    grouped,
    briefs: longest.map(({ path }) => path),
    tables: widestOfKinds,
    lists,
    said: `widest ${widest} and grouped ${grouped} of ${tables.length} table pages, the ${longest.length} longest of ${briefs.length} briefs, ${widestOfKinds.length} pages with amounts, sorted ${lists.join(" ")}`,
  };
}
