import type { CellChange, Change } from "../model/changes.ts";
import { fill } from "../text/text.ts";
import type { Ui } from "../text/ui.ts";
import { escapeHtml } from "./html.ts";

/** What happened and every cell that changed, with what it held before and holds since; `link` makes an address of a path below the base. */
export function renderChange(ui: Ui, { summary, cells }: Change, link: (path: string) => string): string {
  const items = cells.map((cell) => `<li>${renderCell(ui, cell, link)}</li>`);
  return `<p>${escapeHtml(summary)}</p>${items.length > 0 ? `<ul>${items.join("")}</ul>` : ""}`;
}

function renderCell(ui: Ui, { name, path, from, to }: CellChange, link: (path: string) => string): string {
  const place = `<a href="${escapeHtml(link(path))}">${escapeHtml(name)}</a>`;
  return `${place}${fill(ui.changes.values, { from: `<del>${renderValue(ui, from)}</del>`, to: `<ins>${renderValue(ui, to)}</ins>` })}`;
}

const renderValue = (ui: Ui, value: string): string => escapeHtml(value || ui.changes.blank);
