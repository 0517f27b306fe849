import { INDEX } from "./archive/archive.ts";
import { INDICATORS } from "./archive/indicators/indicators.ts";
import { SITE_LINES } from "./export/tidy/siteLines.ts";
import { DOCUMENTS } from "./search/build/source.ts";

/**
 * Pages and files of the whole site that follow from some contributions of the disclosures, and from what all share: their archive refuses all
 * else (`openGroup` in `parts.ts`). So a build may take them from a former one where these contributions are the same.
 */
export interface Group {
  readonly name: string;
  /** Names of contributions. */
  readonly contributions: readonly string[];
}

/** The group that holds all of one file: both editions of its CSV, and Parquet. */
const FILES: readonly Group[] = [...SITE_LINES].map(([name, { outline, rows, texts }]) => ({
  name: `file-${name}`,
  contributions: [outline, rows, texts].map((each) => each.name),
}));

/** Subjects, comparisons, and the files that are short: what follows from the site's index. */
const OF_INDEX: Group = { name: "index", contributions: [INDEX.name] };

/** Everything in one database. */
const DATABASE: Group = {
  name: "sqlite",
  contributions: [
    INDEX.name,
    ...[...SITE_LINES.values()].flatMap(({ outline, rows }) => [outline.name, rows.name]),
  ],
};

const OF_INDICATORS: Group = { name: "indicators", contributions: [INDICATORS.name] };
const SEARCH: Group = { name: "search", contributions: [INDEX.name, DOCUMENTS.name] };

/** The search comes last, for its files are all held until they are written. */
export const GROUPS: readonly Group[] = [...FILES, OF_INDEX, DATABASE, OF_INDICATORS, SEARCH];

/** Routes of pages and files that are in one group each. */
const BY_ROUTE: Readonly<Record<string, Group>> = {
  "src/pages/data/mingzhang.sqlite.ts": DATABASE,
  "src/pages/search/[...file].ts": SEARCH,
  "src/pages/subjects/index.astro": OF_INDEX,
  "src/pages/subjects/[code]/[...page]/index.astro": OF_INDEX,
  "src/pages/compare/index.astro": OF_INDEX,
  "src/pages/compare/choices.json.ts": OF_INDEX,
  "src/pages/compare/[concept]/[...page]/index.astro": OF_INDEX,
  "src/pages/indicators/[...page]/index.astro": OF_INDICATORS,
  "src/pages/indicators/[list]/[...page]/index.astro": OF_INDICATORS,
};

/** Routes of the editions of files, which are each in the group of the file. */
export const EDITION_ROUTES: readonly string[] = [
  "src/pages/data/[file].csv.ts",
  "src/pages/data/excel/[file].csv.ts",
  "src/pages/data/parquet/[file].parquet.ts",
];

/** All routes that are in groups. */
export const GROUPED_ROUTES: readonly string[] = [...Object.keys(BY_ROUTE), ...EDITION_ROUTES];

/** The groups that the paths of a route may be in. */
export function listGroupsOf(route: string): readonly Group[] {
  const group = BY_ROUTE[route];
  if (group) return [group];
  return EDITION_ROUTES.includes(route) ? [...FILES, OF_INDEX] : [];
}

/** The group of a path, where it is in any: what is in none is made by every build. */
export function findGroup(route: string, pathname: string): Group | undefined {
  const group = BY_ROUTE[route];
  if (group || !EDITION_ROUTES.includes(route)) return group;
  const [, file = ""] = /([^/.]+)\.[a-z]+$/.exec(pathname) ?? [];
  return FILES.find(({ name }) => name === `file-${file}`) ?? OF_INDEX;
}
