import { normalizeLabel } from "../../text/labels.ts";
import { bareName } from "../place/levels.ts";
import { initialsOf } from "../place/measureId.ts";
import type { PlacedBlock, PlacedRow } from "../place/placed.ts";

/** A fixed line as format files hold it. */
export interface ProposedLine {
  id: string;
  label: string;
  type?: "total" | "of-which";
  parent?: string;
  required: false;
  concept?: string;
}

/** Lines that mean the same everywhere, by side and name. */
const KNOWN: readonly { side: RegExp; name: RegExp; id: string; concept?: string }[] = [
  {
    side: /revenue/,
    name: /^(?:本年|当年)收入(?:合计|小计)$/,
    id: "current-revenue",
    concept: "current-revenue",
  },
  { side: /revenue/, name: /^(?:收入)?(?:总计|合计|总合计)$/, id: "total-revenue", concept: "total-revenue" },
  {
    side: /expenditure/,
    name: /^(?:本年|当年)支出(?:合计|小计)$/,
    id: "current-expenditure",
    concept: "current-expenditure",
  },
  {
    side: /expenditure/,
    name: /^(?:支出)?(?:总计|合计|总合计)$/,
    id: "total-expenditure",
    concept: "total-expenditure",
  },
  { side: /revenue/, name: /^(?:上年|年初).*结[转余].*$/, id: "carry-over", concept: "carry-over" },
  {
    side: /expenditure/,
    name: /^(?:(?:年末|年终).*结[转余].*|结转下年.*)$/,
    id: "carry-forward",
    concept: "carry-forward",
  },
];

/** The rows of a block as fixed lines, each with its own id. `concepts` says whether the table is the one whose totals compare. */
export function proposeLines(block: PlacedBlock, rows: PlacedRow[], concepts: boolean): ProposedLine[] {
  const taken = new Set<string>();
  const ids = rows.map((row) => {
    const known = knownLine(block.side, row);
    let id = known?.id ?? lineId(labelOf(row));
    for (let n = 2, base = id; taken.has(id); n++) id = `${base}-${n}`;
    taken.add(id);
    return id;
  });
  return rows.map((row, n) => {
    const known = knownLine(block.side, row);
    const parent = row.parent === undefined ? undefined : ids[row.parent];
    return {
      id: ids[n] ?? "line",
      label: labelOf(row),
      ...(row.kind === "total"
        ? { type: "total" as const }
        : row.kind === "of-which"
          ? { type: "of-which" as const }
          : {}),
      ...(parent === undefined ? {} : { parent }),
      required: false as const,
      ...(concepts && known?.concept && ids[n] === known.id ? { concept: known.concept } : {}),
    };
  });
}

export function labelOf(row: PlacedRow): string {
  return row.cells.get("label")?.value || row.cells.get("unit_name")?.value || "";
}

function knownLine(side: string, row: PlacedRow): (typeof KNOWN)[number] | undefined {
  if (row.level > 0) return undefined;
  const name = normalizeLabel(bareName(labelOf(row)));
  return KNOWN.find((line) => line.side.test(side) && line.name.test(name));
}

function lineId(label: string): string {
  return `row-${initialsOf(bareName(label)) || "line"}`;
}
