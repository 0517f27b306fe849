import type { Chart } from "chart.js";
import type { DrawnPoint } from "./readDrawing.ts";

/** Which point a key leads to, of `count`, or undefined where it leads nowhere; -1 is before the first. */
export function followKey(key: string, index: number, count: number): number | undefined {
  const next: Readonly<Record<string, number>> = {
    ArrowRight: index + 1,
    ArrowDown: index + 1,
    ArrowLeft: index - 1,
    ArrowUp: index - 1,
    Home: 0,
    End: count - 1,
  };
  const to = next[key];
  return to === undefined || to < 0 || to >= count ? undefined : to;
}

/**
 * Makes a chart a place for the keyboard: arrow keys, Home and End go through its points, show each one's tooltip and have its printed
 * value read out; Escape closes the tooltip. At either end the arrow keys scroll the page again. Returns what reads out.
 */
export function attachKeys(
  picture: HTMLElement,
  layer: HTMLElement,
  chart: Chart,
  points: readonly DrawnPoint[],
): HTMLElement {
  const status = document.createElement("p");
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  // Outside the layer: what is inside an application is not read as a page.
  picture.append(status);
  layer.tabIndex = 0;
  // So that a screen reader hands the arrow keys on.
  layer.setAttribute("role", "application");
  layer.setAttribute("aria-roledescription", picture.dataset["kind"] ?? "");
  layer.setAttribute("aria-label", picture.dataset["label"] ?? "");

  let index = -1;
  const show = (to: number): void => {
    index = to;
    const point = points[to];
    const active = point ? [{ datasetIndex: 0, index: to }] : [];
    chart.setActiveElements(active);
    chart.tooltip?.setActiveElements(active, { x: 0, y: 0 });
    chart.update("none");
    status.textContent = point ? `${point.lines.join("")} ${point.value}` : "";
  };
  layer.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = event.key === "Escape" ? -1 : followKey(event.key, index, points.length);
    if (to === undefined) return;
    event.preventDefault();
    show(to);
  });
  layer.addEventListener("blur", () => show(-1));
  return status;
}
