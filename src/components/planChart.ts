import { isAmount, largestAmount, shareOf } from "../money.ts";
import { escapeHtml } from "./html.ts";

/** A point of the spending plan: when, and the printed value, which may be blank. */
export interface PlanPoint {
  readonly when: string;
  readonly value: string;
}

const WIDTH = 360;
const BASE = 140;
const HEIGHT = 100;

/**
 * The spending plan over the year as inline SVG: one column for each printed value, at its share of the largest. The values are
 * printed in a table beside it, so that `description` is all that a listener needs.
 */
export function renderPlanChart(points: readonly PlanPoint[], description: string): string {
  const numbers = points.map((point) => point.value.replace(/%$/, ""));
  const largest = largestAmount(numbers.filter(isAmount));
  if (largest === undefined || Number(largest) === 0) return "";
  const step = WIDTH / points.length;
  const columns = points.map((point, index) => {
    const number = numbers[index] ?? "";
    const x = step * index + step / 2;
    const height = isAmount(number) ? Number(shareOf(number, largest, HEIGHT)) : 0;
    const column = height > 0 ? `<rect x="${x - 22}" y="${BASE - height}" width="44" height="${height}"></rect>` : "";
    const value = point.value ? `<text x="${x}" y="${BASE - height - 6}">${escapeHtml(point.value)}</text>` : "";
    return `${column}${value}<text x="${x}" y="${BASE + 20}">${escapeHtml(point.when)}</text>`;
  });
  return `<svg class="plan" viewBox="0 0 ${WIDTH} 170" width="${WIDTH}" height="170" role="img" aria-label="${escapeHtml(description)}">${columns.join("")}<line x1="0" x2="${WIDTH}" y1="${BASE}" y2="${BASE}"></line></svg>`;
}
