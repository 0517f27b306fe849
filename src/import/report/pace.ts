/** Cells that nobody has looked at, by how far they are known. */
export interface Remaining {
  readonly open: number;
  readonly certain: number;
  readonly proved: number;
}

/** Cells that a person settles in a minute: open ones one by one, certain ones at a glance each, proved ones by the row. */
const PER_MINUTE: Readonly<Remaining> = { open: 4, certain: 40, proved: 200 };

/** Roughly how many minutes it takes to look at cells, at least one. */
export const countMinutes = ({ open, certain, proved }: Remaining): number =>
  Math.max(1, Math.ceil(open / PER_MINUTE.open + certain / PER_MINUTE.certain + proved / PER_MINUTE.proved));
