import type { PageMarks, Ruling } from "../source/pdf/geometry.ts";

/** Strokes closer than this, in points, are one ruling: double borders, and strokes that a program draws cell by cell. */
export const NEAR = 2.2;

/** The rulings of a page with strokes that continue or repeat each other joined. */
export function joinRulings(rulings: Ruling[]): Ruling[] {
  const sorted = [...rulings].sort((a, b) => a.at - b.at || a.from - b.from);
  const joined: Ruling[] = [];
  for (let first = 0; first < sorted.length; ) {
    let next = first + 1;
    while (next < sorted.length && (sorted[next]?.at ?? 0) - (sorted[first]?.at ?? 0) <= NEAR) next++;
    joined.push(...joinSameLine(sorted.slice(first, next)));
    first = next;
  }
  return joined;
}

function joinSameLine(rulings: Ruling[]): Ruling[] {
  const at = rulings.reduce((sum, ruling) => sum + ruling.at, 0) / rulings.length;
  const joined: Ruling[] = [];
  for (const { from, to } of rulings.sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && from - last.to <= NEAR) last.to = Math.max(last.to, to);
    else joined.push({ at, from, to });
  }
  return joined;
}

/** Rulings that cross each other, directly or by way of others: what may be one table. */
export interface Ruled {
  across: Ruling[];
  down: Ruling[];
}

/** The groups of rulings of a page that hang together. */
export function groupRulings(marks: PageMarks): Ruled[] {
  const onPage = (ruling: Ruling, length: number) => ruling.at > -NEAR && ruling.at < length + NEAR;
  const across = joinRulings(marks.across.filter((ruling) => onPage(ruling, marks.height)));
  const down = joinRulings(marks.down.filter((ruling) => onPage(ruling, marks.width)));
  const group = [...across, ...down].map((_, n) => n);
  const find = (n: number): number => {
    let root = n;
    while (group[root] !== root) root = group[root] ?? root;
    group[n] = root;
    return root;
  };
  for (const [n, line] of across.entries()) {
    for (const [m, pole] of down.entries()) {
      if (pole.at < line.from - NEAR || pole.at > line.to + NEAR) continue;
      if (line.at < pole.from - NEAR || line.at > pole.to + NEAR) continue;
      group[find(across.length + m)] = find(n);
    }
  }
  const groups = new Map<number, Ruled>();
  const groupOf = (n: number): Ruled => {
    const root = find(n);
    const ruled = groups.get(root) ?? { across: [], down: [] };
    groups.set(root, ruled);
    return ruled;
  };
  for (const [n, line] of across.entries()) groupOf(n).across.push(line);
  for (const [m, pole] of down.entries()) groupOf(across.length + m).down.push(pole);
  return [...groups.values()];
}
