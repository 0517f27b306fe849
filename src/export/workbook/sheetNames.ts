/**
 * Excel's limits for the name of a sheet: its length in characters, and the characters that it may not hold.
 */
const LONGEST = 31;
const FORBIDDEN = /[[\]:*?/\\]/g;

/** Names of sheets from what they hold: without forbidden characters, short enough, and unique whatever the case of letters. */
export function nameSheets(names: readonly string[]): string[] {
  const used = new Set<string>();
  return names.map((name) => {
    const base = name.replace(FORBIDDEN, " ").replace(/^['\s]+|['\s]+$/g, "") || "_";
    for (let number = 1; ; number += 1) {
      const ending = number === 1 ? "" : ` ${number}`;
      const candidate = `${cut(base, LONGEST - ending.length)}${ending}`;
      if (used.has(candidate.toLowerCase())) continue;
      used.add(candidate.toLowerCase());
      return candidate;
    }
  });
}

/** At most so many UTF-16 units, no character cut in two. */
function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, "");
}
