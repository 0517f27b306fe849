import { isSubject } from "../../archive/figures/subjects.ts";
import type { PartView } from "../../archive/scope/tables.ts";
import type { CitedTable } from "../cite/citeAmount.ts";
import type { Edition } from "../kit/edition.ts";
import { type Html, html } from "../kit/html.ts";
import { captionId } from "./captionId.ts";
import { countMembers } from "./groups.ts";

/**
 * What a script does with the table that follows (`browser/tableTools.ts`): show only rows with amounts, fold the parts of subjects, show
 * the address of each row and how to cite it, copy.
 * It keeps its place from the start, so that nothing moves when the script arrives. Nothing for a table without rows.
 */
export function renderTools({ ui }: Edition, { part, rows }: PartView, cited?: CitedTable): Html | undefined {
  if (rows.length === 0) return undefined;
  const text = ui.tableTools;
  const check = (name: string, label: string): Html =>
    html`<label><input type="checkbox" data-tool="${name}"> <span>${label}</span></label>`;
  const isGrouped = countMembers(rows.map((row) => (isSubject(row.codeKind, row.code) ? row.code : ""))).some(
    Boolean,
  );
  const caption = captionId(part);
  const tools = [
    check("filled", text.filled),
    isGrouped && check("folded", text.folded),
    check("links", text.links),
    html`<button type="button" class="download">${text.copy}</button>`,
  ];
  const cite = cited && html` data-cite="${JSON.stringify(cited)}"`;
  return html`<div class="table-tools" role="group" aria-labelledby="${caption}"${cite} data-waiting>${tools}<p role="status"></p></div>`;
}
