import type { Colour } from "../../schema/site/colours.ts";
import { estimateWidth } from "../chart/wrapText.ts";
import { type Content, type Html, html } from "../kit/html.ts";
import { CARD_SIZE, type CardFigure, type ScopeCard, type SiteCard } from "./card.ts";
import { fitText } from "./fitText.ts";
import { getColour } from "./tokens.ts";

/** What the font files call their family. */
const FAMILY = "Noto Sans S Chinese";
/** All text stands in the square that is left where a picture is cut, with a margin. */
const TEXT_WIDTH = CARD_SIZE.height - 50;
/** How far below its middle a line has its baseline, in sizes of its letters. */
const BASELINE = 0.36;
/** A unit is set smaller than its amount, after a space that is as wide as this, in sizes of the amount's letters. */
const UNIT_SIZE = 0.42;
const UNIT_SPACE = 0.15;

interface Style {
  readonly size: number;
  readonly colour: Colour;
  readonly bold?: boolean;
}

/** The picture of a scope as SVG. */
export function drawScopeCard({ site, name, period, total, others, verdict }: ScopeCard): string {
  const figures = others.map((figure) => `${figure.name} ${figure.amount} ${figure.unit}`).join("　");
  return drawPicture(site, [
    drawRectangle(472, CARD_SIZE.height - 472, "band"),
    drawBlock(name, { top: 110, height: 126, largest: 60 }, { colour: "ink", bold: true }),
    drawBlock(period, { top: 238, height: 50, largest: 36 }, { colour: "soft" }),
    ...(total
      ? [
          drawBlock(total.name, { top: 304, height: 46, largest: 34 }, { colour: "soft" }),
          drawFigure(total, 408),
        ]
      : []),
    drawBlock(figures, { top: 486, height: 64, largest: 38 }, { colour: "ink" }),
    drawBlock(
      verdict.text,
      { top: 550, height: 64, largest: 38 },
      { colour: verdict.holds ? "balanced" : "mismatch", bold: true },
    ),
  ]);
}

/** The picture of the site as SVG. */
export function drawSiteCard({ site, name, promise }: SiteCard): string {
  return drawPicture(site, [
    drawBlock(name, { top: 130, height: 290, largest: 200 }, { colour: "brand", bold: true }),
    drawBlock(promise, { top: 430, height: 120, largest: 44 }, { colour: "soft" }),
  ]);
}

function drawPicture(site: string, parts: readonly Content[]): string {
  const { width, height } = CARD_SIZE;
  const frame = [
    drawRectangle(0, height, "paper"),
    drawRectangle(0, 92, "brand"),
    drawRectangle(92, 6, "seal"),
    drawBlock(site, { top: 0, height: 92, largest: 42 }, { colour: "on-brand", bold: true }),
  ];
  const size = html`width="${width}" height="${height}"`;
  const font = html`font-family="${FAMILY}" text-anchor="middle"`;
  return html`<svg xmlns="http://www.w3.org/2000/svg" ${size} ${font}>${frame}${parts}</svg>`.text;
}

function drawRectangle(top: number, height: number, colour: Colour): Html {
  return html`<rect y="${top}" width="${CARD_SIZE.width}" height="${height}" fill="${getColour(colour)}"/>`;
}

/** A text in the middle of its box, as large as that allows. */
function drawBlock(
  text: string,
  box: { top: number; height: number; largest: number },
  style: Omit<Style, "size">,
): Html[] {
  const { size, leading, lines } = fitText(text, { ...box, width: TEXT_WIDTH });
  const first = box.top + (box.height - (lines.length - 1) * leading) / 2 + size * BASELINE;
  return lines.map((line, index) => drawLine(line, first + index * leading, { ...style, size }));
}

function drawFigure({ amount, unit }: CardFigure, middle: number): Html {
  const width = estimateWidth(amount) + UNIT_SPACE + UNIT_SIZE * estimateWidth(unit);
  const size = Math.min(104, Math.floor(TEXT_WIDTH / width));
  const small = html`<tspan dx="${round(size * UNIT_SPACE)}" font-size="${round(size * UNIT_SIZE)}">${unit}</tspan>`;
  return drawLine([amount, small], middle + size * BASELINE, { size, colour: "brand", bold: true });
}

function drawLine(content: Content, baseline: number, { size, colour, bold = false }: Style): Html {
  const place = html`x="${CARD_SIZE.width / 2}" y="${round(baseline)}"`;
  const weight = bold && html` font-weight="700"`;
  return html`<text ${place} font-size="${size}"${weight} fill="${getColour(colour)}">${content}</text>`;
}

const round = (number: number): number => Number(number.toFixed(2));
