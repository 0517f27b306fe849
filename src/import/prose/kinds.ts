import kinds from "./kinds.json" with { type: "json" };

/** A kind of figure that prose states, with its names, and the kinds below one of which it has to stand. */
export interface Kind {
  kind: string;
  /** Its key in `data/facts.json`, where that is another; empty where it has none, and only tells what others are part of. */
  key?: string;
  section: string;
  names: string[];
  /** What figures of it are called, where that is not its name. */
  label?: string;
  /** Kinds of which it is a part: without one of them before it, its name says too little. */
  under?: string[];
  /** Units of its figures, where it is no money. */
  units?: string[];
  /** That words may say that it is paid from the budget of taxes: 财政拨款, 一般公共预算. */
  fiscal?: true;
  /** That it is taken only where a table prints the same amount: its name says too little. */
  equal?: true;
  /** That what it is part of is not meant any more. */
  closes?: true;
  /** Where tables print the same. */
  cells?: CellsOfKind[];
}

/** A table that prints a kind of figure: in a column of its total row, or in the row of some name. */
export interface CellsOfKind {
  table: string;
  column?: string;
  rows?: string[];
}

export const KINDS = kinds as Kind[];

/** The key of a kind's figures; empty where they are none that `data/facts.json` knows. */
export const keyOf = ({ kind, key = kind }: Kind): string => key;
