import type { CodeDepth } from "../../archive/figures/completeness.ts";
import { fill } from "../../text/text.ts";
import type { Ui } from "../../text/ui.ts";

const nameLevel = (ui: Ui, digits: number): string =>
  (ui.levels as Record<string, string>)[String(digits)] ?? "";

/** The levels that are printed, by classification: 功能分类科目：类、款、项. */
export function describeDepths(ui: Ui, depths: readonly CodeDepth[]): string {
  const t = ui.completeness;
  if (depths.length === 0) return t.noCodes;
  return depths
    .map(({ kind, digits }) =>
      fill(t.depth, {
        kind: ui.kinds[kind],
        levels: digits.map((count) => nameLevel(ui, count)).join(ui.marks.list),
      }),
    )
    .join(ui.marks.semicolon);
}

/** The deepest level that a classification is printed to. */
export function describeDeepest(ui: Ui, depths: readonly CodeDepth[], kind: CodeDepth["kind"]): string {
  const deepest = depths.find((depth) => depth.kind === kind)?.digits.at(-1);
  return deepest === undefined
    ? ui.completeness.noCodes
    : fill(ui.completeness.deepest, { level: nameLevel(ui, deepest) });
}
