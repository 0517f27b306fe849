import { pinyin } from "pinyin-pro";
import { normalizeLabel } from "../../text/labels.ts";
import spellings from "./measures.json" with { type: "json" };

/** Measures by the headings that name them. */
const BY_HEADING = new Map(
  Object.entries(spellings).flatMap(([id, headings]) =>
    headings.map((heading) => [normalizeLabel(heading), id]),
  ),
);
/** Characters that an id made of a heading has at most. */
const LONGEST = 24;

/** A heading as it is looked up: without 其中, the year, and what only says 预算. */
function bare(heading: string): string {
  return normalizeLabel(heading)
    .replace(/^其中[:：]?/, "")
    .replace(/^(?:19|20)\d{2}年(?:度)?/, "")
    .replace(/^(?:本年|当年)(?=.{2})/, (found, _at, all: string) => (BY_HEADING.has(all) ? found : ""));
}

/** The id of a measure known by its heading; null for one that no heading names. */
export function knownMeasure(heading: string): string | null {
  return BY_HEADING.get(normalizeLabel(heading)) ?? BY_HEADING.get(bare(heading)) ?? null;
}

/** An id made of the first letters of a printed name, in ASCII: 扣除基建项目后预算数 gives kcjjxmhyss. */
export function initialsOf(name: string): string {
  const letters = pinyin(normalizeLabel(name), {
    pattern: "first",
    toneType: "none",
    type: "array",
    nonZh: "consecutive",
  }).join("");
  return letters
    .toLowerCase()
    .replace(/[^a-z]+/g, "")
    .slice(0, LONGEST);
}

/** Headings that sum what stands beside or below them. */
const SUM = /^(?:小计|合计|总计)$/;

/** The id of a measure by its heading path: a sum under a heading is that heading's; an unknown one gets its initials. */
export function measureId(path: string[]): string {
  const last = path.at(-1) ?? "";
  const isSum = SUM.test(normalizeLabel(last));
  const named = isSum && path.length > 1 ? (path.at(-2) ?? last) : last;
  const known = knownMeasure(named);
  if (known) return known;
  if (isSum && (path.length === 1 || !/经费|收入$|资金|拨款/.test(named))) return "total";
  const made = initialsOf(named);
  return `x_${made || "column"}`;
}

/** Ids for the measures of a block, each its own: one that comes again takes its group's before it, or a number. */
export function measureIds(paths: string[][]): string[] {
  const taken = new Set<string>();
  return paths.map((path) => {
    let id = measureId(path);
    for (let n = path.length - 2; n >= 0 && taken.has(id); n--)
      id = `${measureId(path.slice(0, n + 1))}_${id}`.slice(0, 60);
    for (let n = 1, base = id; taken.has(id); n++)
      id = `${base}_${"abcdefghijklmnopqrstuvwxyz".charAt(n % 26).repeat(1 + Math.floor(n / 26))}`;
    taken.add(id);
    return id;
  });
}
