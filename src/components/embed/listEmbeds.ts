import { figurePath, listPrintedFigures } from "../../archive/figures/figures.ts";
import { HEADLINE_CONCEPTS } from "../../archive/figures/overview.ts";
import { framePath, scopePath } from "../../archive/paths/paths.ts";
import { citeSource } from "../../archive/scope/source.ts";
import { listFilledTableIds, type ScopeView, type TableView } from "../../archive/scope/tables.ts";
import { figureTitle, scopeTitle } from "../../archive/words/names.ts";
import { fill } from "../../text/text.ts";
import type { Ui } from "../../text/ui.ts";
import { describeValue } from "../chart/points.ts";
import { type DisclosureChart, listDisclosureCharts } from "../disclosure/disclosureCharts.ts";
import { type Caption, writeFigure, writeFrame, writeValues } from "./snippets.ts";

/** The page that a frame shows, below the base, and the HTML that shows it. */
interface EmbedFrame {
  readonly path: string;
  readonly code: string;
}

/** One thing that other sites may show: in a frame, as HTML of their own, or either. */
export interface Embed {
  /** Unique in its scope; an id in HTML. */
  readonly id: string;
  readonly name: string;
  readonly frame?: EmbedFrame;
  readonly html?: string;
}

export interface Embeds {
  readonly headline: Embed;
  readonly figures: readonly Embed[];
  readonly charts: readonly Embed[];
  readonly tables: readonly Embed[];
}

/** Heights of frames in pixels, on a page that is not narrow: what is there, and what each row or bar adds. On others the content scrolls. */
const HEADLINE_HEIGHT = 320;
const CHART_HEIGHT = { least: 360, bar: 76 };
const TABLE_HEIGHT = { least: 280, row: 42, most: 640 };

/** What other sites may show of a scope. `toAddress` makes a path below the base absolute. */
export function listEmbeds(ui: Ui, scope: ScopeView, toAddress: (path: string) => string): Embeds {
  const { entry } = scope;
  const title = scopeTitle(ui, scope);
  const caption = (path: string): Caption => ({
    source: fill(ui.embed.source, { source: citeSource(ui, entry) }),
    address: toAddress(path),
    open: fill(ui.embed.open, { site: ui.site }),
  });
  const frame = (place: string, name: string, height: number): EmbedFrame => {
    const path = framePath(entry, scope.id, place);
    return {
      path,
      code: writeFrame({ address: toAddress(path), title: fill(ui.embed.of, { title, name }), height }),
    };
  };

  const embedChart = ({ id, title: name, heading, points }: DisclosureChart): Embed => ({
    id: `chart-${id}`,
    name,
    frame: frame(`charts/${id}`, name, CHART_HEIGHT.least + CHART_HEIGHT.bar * points.length),
    html: writeValues(
      fill(ui.embed.of, { title, name }),
      [heading, ui.chart.value],
      points.map((point) => [point.label, describeValue(ui, point)]),
      caption(scopePath(entry, scope.id)),
    ),
  });
  const embedTable = ({ id, name, rows }: TableView): Embed => ({
    id: `table-${id}`,
    name,
    frame: frame(
      `tables/${id}`,
      name,
      Math.min(TABLE_HEIGHT.least + TABLE_HEIGHT.row * rows.length, TABLE_HEIGHT.most),
    ),
  });

  const filled = listFilledTableIds(entry, scope.id);
  return {
    headline: { id: "headline", name: ui.embed.all, frame: frame("headline", ui.embed.all, HEADLINE_HEIGHT) },
    figures: listPrintedFigures(scope, HEADLINE_CONCEPTS).map((figure) => {
      const name = figureTitle(ui, figure);
      const { amount, unit, conceptId } = figure;
      const said = `${title}${ui.marks.comma}${name}${ui.marks.colon}`;
      return {
        id: `figure-${conceptId}`,
        name,
        html: writeFigure(said, `${amount}${unit}`, caption(figurePath(entry, scope.id, figure))),
      };
    }),
    charts: listDisclosureCharts(ui, scope).map(embedChart),
    tables: scope.tables.filter(({ id }) => filled.includes(id)).map(embedTable),
  };
}
