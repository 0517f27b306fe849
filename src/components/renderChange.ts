import type { CellChange, Change } from "../model/changes.ts";
import { fill } from "../text/text.ts";
import { ui } from "../text/ui.ts";
import { escapeHtml } from "./html.ts";

/** What happened and every cell that changed, with what it held before and holds since; `link` makes an address of a path below the base. */
export function renderChange({ summary, cells }: Change, link: (path: string) => string): string {
  const items = cells.map((cell) => `<li>${renderCell(cell, link)}</li>`);
  return `<p>${escapeHtml(summary)}</p>${items.length > 0 ? `<ul>${items.join("")}</ul>` : ""}`;
}

function renderCell({ name, path, from, to }: CellChange, link: (path: string) => string): string {
  const place = `<a href="${escapeHtml(link(path))}">${escapeHtml(name)}</a>`;
  return `${place}${fill(ui.changes.values, { from: `<del>${renderValue(from)}</del>`, to: `<ins>${renderValue(to)}</ins>` })}`;
}

const renderValue = (value: string): string => escapeHtml(value || ui.changes.blank);
