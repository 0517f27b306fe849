/** Of some things with parts, so many that every part is on one of them; each time the one with most parts that none before has. */
export function coverAll<Thing, Part>(
  things: ReadonlyMap<Thing, ReadonlySet<Part>>,
  seen: ReadonlySet<Part>,
): Thing[] {
  const chosen: Thing[] = [];
  let left = [...things].map(([thing, parts]) => ({ thing, fresh: new Set(parts).difference(seen) }));
  for (;;) {
    left = left.filter(({ fresh }) => fresh.size > 0);
    const [first] = left;
    if (!first) return chosen;
    const best = left.reduce((a, b) => (b.fresh.size > a.fresh.size ? b : a), first);
    chosen.push(best.thing);
    left = left.map(({ thing, fresh }) => ({ thing, fresh: fresh.difference(best.fresh) }));
  }
}
