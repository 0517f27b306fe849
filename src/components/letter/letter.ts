import type { Archive } from "../../archive/archive.ts";
import { findCellPath } from "../../archive/paths/cellPaths.ts";
import { findingAnchor, ledgerPath } from "../../archive/paths/paths.ts";
import type { Finding } from "../../archive/scope/findings.ts";
import type { ScopeView } from "../../archive/scope/tables.ts";
import { writeFinding } from "../../archive/words/findingText.ts";
import { scopeTitle } from "../../archive/words/names.ts";
import { writeFigure } from "../../archive/words/relationText.ts";
import { translateText } from "../../archive/words/translations.ts";
import { findSources } from "../../read/sources.ts";
import type { Term } from "../../reconciliation/relation.ts";
import { fill, TEXTS } from "../../text/text.ts";
import type { Language, Ui } from "../../text/ui.ts";
import { nameTableCell } from "../changes/cellPlaces.ts";

/**
 * Whether a letter is offered: somebody has looked at what a program may have misread, the figures contradict each other rather than another
 * document, and the bureau has not answered.
 */
export const hasLetter = ({ state, weight, answer }: Finding): boolean =>
  state === "explained" && weight !== "restated" && answer === undefined;

/** The address of a letter below the site's base. */
export const letterPath = ({ scope, id }: Finding, language: Language): string =>
  `${ledgerPath(scope.entry, scope.id)}letters/${letterName(id, language)}.txt`;

/** What the file of a letter is called, without its ending. */
export const letterName = (findingId: string, language: Language): string =>
  `${findingAnchor(findingId)}${language === "en" ? "-en" : ""}`;

/** A letter to the bureau about a finding, in plain text, to be signed and sent; `link` makes an absolute address of a path below the base. */
export function writeLetter(
  archive: Archive,
  finding: Finding,
  language: Language,
  link: (path: string) => string,
): string {
  const { ui } = TEXTS[language];
  const { scope, relation, explanation } = finding;
  const { bureau, shared, disclosure } = scope.entry;
  const t = ui.letter;
  const [source] = findSources(shared, disclosure);
  const said = translateText(shared, language, explanation);
  const terms = relation ? [...relation.left, ...relation.right] : [];
  return `${[
    fill(t.subject, { title: scopeTitle(ui, scope) }),
    fill(t.greeting, { bureau: bureau.name }),
    fill(t.opening, { title: source?.title ?? scopeTitle(ui, scope) }),
    `  ${writeFinding(ui, language, finding)}`,
    ...(terms.length > 0 ? [[t.figures, ...listTerms(ui, archive, scope, terms, link)].join("\n")] : []),
    ...(said ? [fill(t.remark, { explanation: said })] : []),
    [
      t.basis,
      ...shared.statutory.instruments.map(({ title, requires }) =>
        fill(t.instrument, { title, requires: requires[language] }),
      ),
    ].join("\n"),
    t.request,
    fill(t.proof, { address: link(`${ledgerPath(scope.entry, scope.id)}#${findingAnchor(finding.id)}`) }),
    t.signature,
  ].join("\n\n")}\n`;
}

/** Figures that a letter lists; of more, it says how many there are. */
const MOST_FIGURES = 30;

/** A line for each figure: table, row and column, the figure as printed, and where it can be seen. */
function listTerms(
  ui: Ui,
  archive: Archive,
  scope: ScopeView,
  terms: readonly Term[],
  link: (path: string) => string,
): string[] {
  const lines = terms.slice(0, MOST_FIGURES).map((term) => {
    const { address, label, unit } = term.cell;
    const { table, row, field, folder } = address;
    const named =
      folder === undefined && address.scope === scope.id && nameTableCell(ui, scope, table, row, field);
    const path = findCellPath(archive, scope.entry, address);
    const figure = `${named || label}${ui.marks.colon}${writeFigure(term)}${unit === "%" ? "" : unit}`;
    return `  - ${figure}${path === undefined ? "" : ` <${link(path)}>`}`;
  });
  const left = terms.length - lines.length;
  return left > 0 ? [...lines, `  - ${fill(ui.letter.more, { count: String(left) })}`] : lines;
}
