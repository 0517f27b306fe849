import { writeCsv } from "../read/canonical.ts";
import { readCsv } from "../read/csv/csv.ts";
import { readText } from "../read/files/files.ts";
import { validateUnsealed } from "./validate.ts";

/** A file in which zeros that a spreadsheet had cut were put back. */
export interface Padded {
  readonly file: string;
  readonly text: string;
  readonly cells: number;
}

/** Amounts with fewer decimals than the table prints (1060 for 1060.00), with the zeros that they lack. None is cut or rounded. */
export function padDecimals(root: string): Padded[] {
  const short = validateUnsealed(root).filter(({ rule }) => rule === "amount-decimals");
  return [...Map.groupBy(short, ({ place }) => place.file)].flatMap(([file, issues]) => {
    const csv = readCsv(file, readText(root, file).value ?? "").value;
    if (!csv?.complete) return [];
    const rows = new Map(csv.rows.map(({ line, cells }) => [line, [...cells]]));
    let count = 0;
    for (const { place, field = "", values } of issues) {
      const cells = rows.get(place.line ?? 0);
      const index = csv.header.indexOf(field);
      const padded = pad(cells?.[index] ?? "", Number(values["expected"]));
      if (!cells || padded === undefined) continue;
      cells[index] = padded;
      count += 1;
    }
    return count === 0 ? [] : [{ file, text: writeCsv([csv.header, ...rows.values()]), cells: count }];
  });
}

/** An amount with zeros up to so many decimals; undefined where it has as many or more, or is none. */
function pad(amount: string, decimals: number): string | undefined {
  const [, whole, fraction = ""] = /^(-?\d+)(?:\.(\d+))?$/.exec(amount) ?? [];
  if (whole === undefined || !(fraction.length < decimals)) return undefined;
  return `${whole}.${fraction.padEnd(decimals, "0")}`;
}
