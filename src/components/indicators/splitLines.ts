import type { IndicatorLine } from "../../archive/indicators/indicators.ts";
import { type Page, splitByWeight } from "../../archive/paths/paging.ts";

/** Sheets that the lines of one page lead to: the page stays below some 100 KB. */
const SHEETS = 250;

/** Lines of indicators as pages. */
export const splitLines = (lines: readonly IndicatorLine[]): Page<IndicatorLine>[] =>
  splitByWeight(lines, SHEETS, ({ sheets }) => sheets.length);
