import { sumAmounts } from "../../money.ts";
import type { ScopeView } from "../scope/tables.ts";
import { listWholes, SUBJECT_TABLES, type Whole } from "../years/wholes.ts";
import passThrough from "./passThrough.json" with { type: "json" };

/** Money that a department only passes on, as `passThrough.json` lists it: no rows, for that of a whole site is kept. */
export interface PassThrough {
  /** The widest table of functional subjects, from which it is summed up. */
  readonly tableId: string;
  /** Exact; 0 where no such subject is printed. */
  readonly yuan: string;
}

/** Undefined where no table prints functional subjects, or where several rows stand for one of them: then nobody can take it out. */
export function findPassThrough(scope: ScopeView): PassThrough | undefined {
  for (const tableId of SUBJECT_TABLES.functional) {
    const wholes = [...listWholes(scope, tableId, "functional").values()];
    if (wholes.length === 0) continue;
    const rows = wholes.filter((whole) => isPassedOn(whole) && isLowest(whole, wholes));
    if (rows.some(({ rows: count }) => count > 1)) return undefined;
    return { tableId, yuan: sumAmounts(["0", ...rows.flatMap(({ amount }) => amount?.yuan ?? [])]) };
  }
  return undefined;
}

const isPassedOn = ({ code }: Whole): boolean => passThrough.codes.some((above) => code.startsWith(above));

/** Whether no subject of the table is below this one: of what is printed at several levels, each amount counts once. */
const isLowest = ({ code }: Whole, all: readonly Whole[]): boolean =>
  !all.some((other) => other.code !== code && other.code.startsWith(code));
