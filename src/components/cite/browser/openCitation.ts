import texts from "../../../text/citing.json" with { type: "json" };
import { pickWords } from "../../kit/browser/words.ts";
import { STYLES, type Style, writeCitation } from "../citation.ts";
import { type CitedColumn, type CitedRow, type CitedTable, citeAmount } from "../citeAmount.ts";

const words = pickWords(texts);

/** A day as references name it, by the reader's own clock: `2026-11-22`. */
const nameDay = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text: string,
  className = "",
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.className = className;
  element.append(text);
  return element;
}

/** A citation in one style, to select and to copy; the page says when that is done. */
function makeStyle(
  style: Style,
  status: HTMLElement,
): { parts: HTMLElement[]; show: (text: string) => void } {
  const label = make("label", words.styles[style]);
  const text = make("textarea", "");
  text.id = `cite-${style}`;
  text.readOnly = true;
  text.rows = style === "bibtex" ? 9 : 4;
  text.lang = "zh-CN";
  label.htmlFor = text.id;
  const copy = make("button", words.copy, "download");
  copy.type = "button";
  copy.ariaLabel = words.copyOf.replace("{style}", words.styles[style]);
  copy.addEventListener("click", () => {
    text.select();
    navigator.clipboard?.writeText(text.value).then(
      () => status.replaceChildren(words.copied.replace("{style}", words.styles[style])),
      () => status.replaceChildren(words.failed),
    ) ?? status.replaceChildren(words.failed);
  });
  return {
    parts: [label, text, copy],
    show: (written) => {
      text.value = written;
    },
  };
}

/** Opens a dialog with citations of a row's amounts, in the column that the reader chooses. */
export function openCitation(table: CitedTable, row: CitedRow): void {
  const columns = table.columns.filter(([place]) => /\d/.test(row.cells[place] ?? ""));
  if (columns.length === 0) return;
  const dialog = make("dialog", "", "cite");
  const title = make("h2", words.title.replace("{row}", row.label));
  title.id = "cite-title";
  dialog.setAttribute("aria-labelledby", title.id);
  const status = make("p", "");
  status.role = "status";
  const choice = make("select", "");
  choice.id = "cite-column";
  choice.append(
    ...columns.map(
      ([place, , heading], index) => new Option(`${heading} ${row.cells[place]}`, String(index)),
    ),
  );
  const label = make("label", words.column);
  label.htmlFor = choice.id;
  const styles = STYLES.map((style) => ({ style, ...makeStyle(style, status) }));
  const show = (): void => {
    const cited = citeAmount(table, columns[choice.selectedIndex] as CitedColumn, row, nameDay(new Date()));
    for (const each of styles) each.show(writeCitation(each.style, cited));
  };
  choice.addEventListener("change", show);
  const close = make("button", words.close, "download");
  close.type = "button";
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  dialog.append(title, label, choice, ...styles.flatMap(({ parts }) => parts), status, close);
  document.body.append(dialog);
  show();
  dialog.showModal();
}
