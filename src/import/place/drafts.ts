import { endsAsTotal, sumKind } from "../shape/sums.ts";
import { FIGURES, type PlacedCell, type PlacedColumn, type RowKind } from "./placed.ts";

/** A row of a block before it is known what it is part of. */
export interface Draft {
  kind: RowKind;
  name: string;
  indent: number;
  cells: Map<string, PlacedCell>;
}

/** A sum whose name the end of a page tore, 当年收入 with its figures and 小计 without, is one row. */
export function joinTornSums(drafts: Draft[], columns: PlacedColumn[]): Draft[] {
  const figures = columns.filter(({ role }) => FIGURES.has(role)).map(({ id }) => id);
  const printsFigures = ({ cells }: Draft) => figures.some((id) => cells.get(id)?.value);
  const joined: Draft[] = [];
  for (const next of drafts) {
    const last = joined.at(-1);
    const [name, rest] = [last?.cells.get("label"), next.cells.get("label")];
    const isTorn =
      last?.kind === "subtotal" &&
      next.kind === "subtotal" &&
      sumKind(last.name + next.name) === "subtotal" &&
      printsFigures(last) &&
      !printsFigures(next);
    if (!isTorn || !name || !rest) {
      joined.push(next);
      continue;
    }
    const whole = { value: name.value + rest.value, printed: name.printed + rest.printed };
    joined[joined.length - 1] = {
      ...last,
      name: last.name + next.name,
      cells: new Map([...last.cells, ["label", { ...name, ...whole }]]),
    };
  }
  return joined;
}

/** The first row of a block is its total where its name ends as that of one, “三公”经费合计, and no other row is. */
export function headByTotal(drafts: Draft[]): void {
  const [first] = drafts;
  if (first?.kind === "item" && endsAsTotal(first.name) && !drafts.some(({ kind }) => kind === "total"))
    first.kind = "total";
}
