import type { Ui } from "../../text/ui.ts";
import { fillHtml, type Html, html } from "../kit/html.ts";
import type { CellChange, Change } from "./changes.ts";

/** What happened and every cell that changed, with what it held before and holds since; `link` makes an address of a path below the base. */
export function renderChange(
  ui: Ui,
  { summary, cells, structure }: Change,
  link: (path: string) => string,
): Html {
  const items = [
    ...cells.map((cell) => html`<li>${renderCell(ui, cell, link)}</li>`),
    ...structure.map(
      ({ name, path, change }) =>
        html`<li><a href="${link(path)}">${name}</a>${ui.changes.structure[change]}</li>`,
    ),
  ];
  return html`<p>${summary}</p>${items.length > 0 && html`<ul>${items}</ul>`}`;
}

/** A cell, linked, with what it held and holds. */
export function renderCell(
  ui: Ui,
  { name, path, from, to }: Pick<CellChange, "name" | "path" | "from" | "to">,
  link: (path: string) => string,
): Html {
  const { blank, values } = ui.changes;
  const change = fillHtml(values, {
    from: html`<del>${from || blank}</del>`,
    to: html`<ins>${to || blank}</ins>`,
  });
  return html`<a href="${link(path)}">${name}</a>${change}`;
}
