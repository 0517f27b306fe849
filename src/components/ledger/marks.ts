import { findingAnchor, ledgerPath } from "../../archive/paths/paths.ts";
import { groupCauses } from "../../archive/scope/causes.ts";
import type { Finding } from "../../archive/scope/findings.ts";
import type { Ledger } from "../../archive/scope/ledger.ts";
import { writeFinding } from "../../archive/words/findingText.ts";
import { fill } from "../../text/text.ts";
import type { Edition } from "../kit/edition.ts";
import { type Html, html } from "../kit/html.ts";

/** The findings that stand in a table of a ledger's own scope, by causes. */
export const listTableCauses = ({ findings, scope }: Ledger, table: string): ReturnType<typeof groupCauses> =>
  groupCauses(
    findings.filter(({ places }) =>
      places.some((place) => place.table === table && place.scope === scope.id && place.folder === undefined),
    ),
  );

/** The mark of a cell in which something was found; it leads to the finding. */
export function makeMarks(
  edition: Edition,
  { findings, scope }: Ledger,
  table: string,
): (row: string, field: string) => Html | undefined {
  const found = new Map<string, Finding>();
  for (const finding of findings)
    for (const place of finding.places)
      if (place.table === table && place.scope === scope.id && place.folder === undefined)
        found.set(`${place.row}/${place.field}`, finding);
  const page = ledgerPath(scope.entry, scope.id);
  return (row, field) => {
    const finding = found.get(`${row}/${field}`);
    return finding && renderFoundMark(edition, `${page}#${findingAnchor(finding.id)}`, finding);
  };
}

function renderFoundMark({ language, link, ui }: Edition, path: string, finding: Finding): Html {
  const t = ui.findings;
  const label = fill(t.markLabel, { finding: writeFinding(ui, language, finding) });
  return html`<a class="mark found" href="${link(path)}" aria-label="${label}" title="${label}">${t.mark}</a>`;
}
