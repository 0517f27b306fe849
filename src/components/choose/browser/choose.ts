import words from "../../../text/choosing.json" with { type: "json" };
import { fill } from "../../../text/fill.ts";
import { renderDrawing } from "../../chart/drawing.ts";
import { pickWords } from "../../kit/browser/words.ts";
import { fillHtml, type Html, html, join } from "../../kit/html.ts";
import { renderMoney } from "../../kit/renderAmount.ts";
import { isForeign, writeText } from "../../language/browser/language.ts";
import { markChinese } from "../../language/chinese.ts";
import type { Offered } from "../choices.ts";
import { makeBoxes } from "./boxes.ts";
import { type Drawn, MOST_BARS, placeChosen } from "./chosen.ts";

/** A box for each thing that a chart can draw. What is chosen is drawn at once, on a scale of its own, and said in place of the summary. */
export async function listChoices(place: HTMLElement): Promise<void> {
  const picture = place.closest("figure")?.querySelector<HTMLElement>(".chart-picture");
  const first = picture?.querySelector("svg");
  const labelledBy = first?.getAttribute("aria-labelledby") ?? "";
  const summary = document.getElementById(labelledBy.split(" ")[1] ?? "");
  if (!picture || !first || !summary) return;
  // Asked for as other charts ask for it, so that it is one file.
  const { redraw } = await import("../../chart/browser/liveChart.ts");
  const firstSummary = [...summary.childNodes];
  const t = pickWords(words);
  const offered: Offered = JSON.parse(place.dataset["choices"] ?? "");
  const { inputs, reset, status } = makeBoxes(place, t, offered);

  /** Draws what is ticked, unless that is no chart: then the box is as it was. */
  const change = (input: HTMLInputElement, name: string): void => {
    const chosen = inputs.flatMap(({ checked }, index) => (checked ? [index] : []));
    const drawn = placeChosen(offered, chosen);
    if (typeof drawn === "string") {
      input.checked = !input.checked;
      writeText(status, fill(t[drawn], { name, count: String(MOST_BARS) }));
      return;
    }
    redraw(picture, parse(drawChosen(drawn, labelledBy), "svg"));
    const count = String(chosen.length);
    summary.replaceChildren(...parse(sayChosen(t, drawn, count, offered.note), "p").childNodes);
    writeText(status, fill(input.checked ? t.added : t.removed, { name, count }));
  };
  for (const [index, input] of inputs.entries())
    input.addEventListener("change", () => change(input, offered.choices[index]?.[0] ?? ""));
  reset.addEventListener("click", () => {
    for (const input of inputs) input.checked = input.defaultChecked;
    redraw(picture, first);
    summary.replaceChildren(...firstSummary);
    status.textContent = t.restored;
  });
}

function drawChosen({ bars, placed }: Drawn, labelledBy: string): Html {
  const drawn = bars.map(([label, value, , parted], index) => {
    return { label, value, span: placed.spans[index], break: parted };
  });
  return renderDrawing(drawn, placed, labelledBy);
}

function sayChosen(t: (typeof words)["zh"], { bars }: Drawn, count: string, note: string): Html {
  const points = bars.map(
    ([label, value]) => html`${label} <span class="money">${renderMoney(value)}</span>`,
  );
  return html`<p>${fillHtml(t.chosen, { count, points: join(points, t.between) })}${note}</p>`;
}

interface Parsed {
  readonly p: HTMLElement;
  readonly svg: SVGSVGElement;
}

/** What `html` has made, as an element of the page: on one in another language its Chinese is marked, as a build marks it. */
function parse<Name extends keyof Parsed>({ text }: Html, name: Name): Parsed[Name] {
  const isMarked = isForeign(text, document.documentElement.lang);
  const marked = isMarked ? markChinese(text, () => undefined) : text;
  const page = new DOMParser().parseFromString(marked, "text/html");
  return document.importNode(page.querySelector(name) as Parsed[Name], true);
}
