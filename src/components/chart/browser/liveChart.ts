import { BarController, BarElement, Chart, LinearScale, type Plugin, Tooltip } from "chart.js";
import { attachKeys } from "./keys.ts";
import { type DrawnPoint, readDrawing } from "./readDrawing.ts";

Chart.register(BarController, BarElement, LinearScale, Tooltip);

/** What takes the chart of a picture away again. */
const ends = new WeakMap<HTMLElement, AbortController>();

/**
 * Puts a chart over a drawing, of the same size, with the same bars, texts and colours; the drawing keeps its place and is what is
 * printed. If the chart cannot be made, nothing has changed.
 */
export function bringToLife(picture: HTMLElement): void {
  const svg = picture.querySelector("svg");
  if (!svg || ends.has(picture)) return;
  const points = readDrawing(svg);
  const layer = document.createElement("div");
  layer.className = "chart-layer";
  const canvas = layer.appendChild(document.createElement("canvas"));
  picture.append(layer);
  try {
    const chart = makeChart(canvas, svg, points);
    const status = attachKeys(picture, layer, chart, points);
    const end = new AbortController();
    followSettings(chart as Chart<"bar">, svg, end.signal);
    end.signal.addEventListener("abort", () => {
      chart.destroy();
      layer.remove();
      status.remove();
    });
    ends.set(picture, end);
    picture.classList.add("chart-live");
  } catch (error) {
    layer.remove();
    throw error;
  }
}

/** Puts another drawing in place of that of a picture, and a chart over it once the drawing follows the reader's unit. */
export function redraw(picture: HTMLElement, svg: SVGSVGElement): void {
  ends.get(picture)?.abort();
  ends.delete(picture);
  picture.classList.remove("chart-live");
  picture.querySelector("svg")?.replaceWith(svg);
  requestAnimationFrame(() => bringToLife(picture));
}

function makeChart(canvas: HTMLCanvasElement, svg: SVGSVGElement, points: readonly DrawnPoint[]): Chart {
  // Asked anew for each drawing: colours and sizes change with the reader's settings.
  const style = (selector: string): CSSStyleDeclaration =>
    getComputedStyle(svg.querySelector(selector) ?? svg);
  const ink = (): string => style("text").fill;
  const paper = (): string => getComputedStyle(document.documentElement).backgroundColor;
  const font = () => ({ family: style("text").fontFamily, size: Number.parseFloat(style("text").fontSize) });
  return new Chart<"bar", { x: [number, number] | null; y: number }[]>(canvas, {
    type: "bar",
    data: {
      datasets: [
        {
          data: points.map(({ span, middle }) => ({ x: span && [span[0], span[1]], y: middle })),
          backgroundColor: () => style("rect").fill,
          hoverBackgroundColor: () => style("rect").fill,
          hoverBorderColor: ink,
          hoverBorderWidth: 2,
          borderSkipped: false,
          barThickness: measureBar(svg),
        },
      ],
    },
    options: {
      indexAxis: "y",
      animation: false,
      maintainAspectRatio: false,
      layout: { autoPadding: false },
      interaction: { mode: "nearest", axis: "y", intersect: false },
      scales: {
        x: { type: "linear", display: false, min: 0, max: 100 },
        y: {
          type: "linear",
          display: false,
          min: 0,
          max: Number.parseFloat(svg.getAttribute("height") ?? ""),
          reverse: true,
          offset: false,
        },
      },
      plugins: {
        tooltip: {
          backgroundColor: ink,
          titleColor: paper,
          bodyColor: paper,
          titleFont: font,
          bodyFont: font,
          displayColors: false,
          // Over its own label, which says the same, and not over the next.
          yAlign: "bottom",
          callbacks: {
            title: ([item]) => [...(points[item?.dataIndex ?? -1]?.lines ?? [])],
            label: ({ dataIndex }) => points[dataIndex]?.value ?? "",
          },
        },
      },
    },
    plugins: [drawTexts(svg)],
  }) as Chart;
}

/** Writes the drawing's labels, printed values, zero line and scale where they stand in it. */
function drawTexts(svg: SVGSVGElement): Plugin<"bar"> {
  return {
    id: "texts",
    beforeDatasetsDraw: ({ ctx }) => {
      ctx.save();
      for (const text of svg.querySelectorAll("text")) drawText(ctx, text);
      for (const line of svg.querySelectorAll("line")) {
        const { x1, y1, x2, y2 } = line;
        const { stroke, strokeDasharray } = getComputedStyle(line);
        ctx.strokeStyle = stroke;
        ctx.setLineDash(strokeDasharray === "none" ? [] : strokeDasharray.split(",").map(Number.parseFloat));
        ctx.beginPath();
        ctx.moveTo(x1.baseVal.value, y1.baseVal.value);
        ctx.lineTo(x2.baseVal.value, y2.baseVal.value);
        ctx.stroke();
      }
      ctx.restore();
    },
  };
}

/** Each piece of a text where it begins: the digits of an amount stand in threes. */
function drawText(ctx: CanvasRenderingContext2D, text: SVGTextElement): void {
  const { display, fill, fontFamily, fontSize, fontWeight } = getComputedStyle(text);
  if (display === "none") return;
  ctx.font = `${fontWeight} ${fontSize} ${fontFamily}`;
  ctx.fillStyle = fill;
  let read = 0;
  for (const { textContent } of text.childNodes) {
    if (!textContent) continue;
    const { x, y } = text.getStartPositionOfChar(read);
    ctx.fillText(textContent, x, y);
    read += textContent.length;
  }
}

const measureBar = (svg: SVGSVGElement): number | "flex" =>
  svg.querySelector("rect")?.height.baseVal.value ?? "flex";

/** Draws again when the reader's colours or sizes change, by the system's settings or the page's. */
function followSettings(chart: Chart<"bar">, svg: SVGSVGElement, signal: AbortSignal): void {
  const update = (): void => {
    for (const bars of chart.data.datasets) bars.barThickness = measureBar(svg);
    chart.update("none");
  };
  for (const query of ["(prefers-color-scheme: dark)", "(prefers-contrast: more)", "(forced-colors: active)"])
    matchMedia(query).addEventListener("change", update, { signal });
  const observer = new MutationObserver(update);
  observer.observe(document.documentElement, { attributes: true });
  signal.addEventListener("abort", () => observer.disconnect());
}
