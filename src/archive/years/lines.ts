import type { BureauEntry } from "../site.ts";

/** Bureaus by the lines that they belong to: those that continue each other, over any number of steps, in the order in which they came. */
export function listLines(bureaus: readonly BureauEntry[]): BureauEntry[][] {
  const lines = new Map<string, BureauEntry[]>(bureaus.map((entry) => [entry.id, [entry]]));
  for (const { id, bureau } of bureaus)
    for (const predecessor of bureau.predecessors) {
      const [own, other] = [lines.get(id), lines.get(predecessor.id ?? "")];
      if (!own || !other || own === other) continue;
      own.push(...other);
      for (const entry of other) lines.set(entry.id, own);
    }
  const order = new Map(bureaus.map(({ id }, index) => [id, index]));
  return [...new Set(lines.values())].map((line) =>
    line.toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0)),
  );
}
