import { isAmount, shareOf } from "../money.ts";

/** A bar whose length is an amount's share of the largest, as inline SVG; decoration beside the printed figure. */
export function renderBar(amount: string, largest: string): string {
  if (!isAmount(amount) || !isAmount(largest)) return "";
  const width = shareOf(amount, largest, 100) ?? "0";
  return `<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect width="${width}" height="10"></rect></svg>`;
}
