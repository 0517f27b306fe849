import { listNotes, type NoteTexts, type Traits } from "../../../archive/figures/comparability.ts";
import { fill } from "../../../text/fill.ts";
import { isForeign, writeText } from "../../language/browser/language.ts";
import { readUnits } from "../../settings/browser/convert.ts";
import { group } from "../../settings/browser/digits.ts";
import type { PlaceChoices } from "../choices.ts";
import { MOST, readChoices, writeChoices } from "./choices.ts";
import { divide, subtract } from "./difference.ts";

/** What the script says, in the page's language. */
interface Texts {
  readonly notes: NoteTexts;
  /** In place of a concept that a bureau's page does not have. */
  readonly missing: string;
  readonly option: string;
  readonly removeNamed: string;
  readonly added: string;
  readonly removed: string;
  readonly most: string;
  /** Headings of what is computed of two disclosures, and words for the result. */
  readonly difference: string;
  readonly ratio: string;
  readonly times: string;
  readonly failed: string;
  readonly unknown: string;
}

/** A disclosure as its bureau's page shows it. */
interface Column {
  readonly choice: string;
  readonly name: string;
  readonly traits: Traits;
  /** Cells by concept. */
  readonly cells: ReadonlyMap<string, Node>;
}

const form = document.querySelector<HTMLFormElement>("#compare");
const table = document.querySelector<HTMLTableElement>("#concepts");
if (form && table) await attach(form, table);

async function attach(form: HTMLFormElement, table: HTMLTableElement): Promise<void> {
  const { base = "", choices = "", texts = "" } = form.dataset;
  const t: Texts = JSON.parse(texts);
  const select = form.querySelector("select") as HTMLSelectElement;
  const status = form.querySelector("[role=status]") as HTMLElement;
  const say = (text: string): void => writeText(status, text);
  const loaded = new Map<string, Promise<Column | undefined>>();
  const load = (choice: string): Promise<Column | undefined> => {
    const column = loaded.get(choice) ?? loadColumn(t, base, choice);
    loaded.set(choice, column);
    // What failed is asked for again.
    column.catch(() => loaded.delete(choice));
    return column;
  };
  const show = async (): Promise<Column[]> => {
    const wanted = readChoices(location.search);
    const found = await Promise.all(wanted.map(load));
    const missing = wanted.filter((_, index) => !found[index]);
    const columns = found.filter((column) => column !== undefined);
    render(t, table, columns, change);
    if (columns.length === 2) addDifferences(t, table);
    showNotes(t, columns);
    if (missing.length > 0) say(fill(t.unknown, { name: missing.join("、") }));
    return columns;
  };
  /** Goes on with other choices, and says so with one of them named. */
  const change = async (wanted: readonly string[], named: string, template: string): Promise<void> => {
    history.pushState(null, "", location.pathname + writeChoices(wanted));
    try {
      const columns = await show();
      const name = (await load(named))?.name;
      if (name !== undefined) say(fill(template, { name, count: String(columns.length) }));
    } catch {
      say(t.failed);
    }
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const chosen = readChoices(location.search);
    if (select.value === "" || chosen.includes(select.value)) return;
    if (chosen.length >= MOST) say(fill(t.most, { count: String(MOST) }));
    else change([...chosen, select.value], select.value, t.added);
  });
  const restore = (): Promise<unknown> => show().catch(() => say(t.failed));
  addEventListener("popstate", restore);
  // What the address asks for changes the table's columns: it is not seen until they are there and drawn, so that nothing jumps.
  const region = table.parentElement as HTMLElement;
  if (readChoices(location.search).length > 0) region.dataset["waiting"] = "";
  try {
    fillSelect(t, select, await fetchText(choices).then((text): PlaceChoices[] => JSON.parse(text)));
    await show();
  } catch {
    say(t.failed);
  }
  await drawFrame();
  delete form.dataset["waiting"];
  delete region.dataset["waiting"];
}

/** Waits until the page has been drawn as it is now. */
function drawFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}

async function fetchText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response.text();
}

function fillSelect(t: Texts, select: HTMLSelectElement, places: readonly PlaceChoices[]): void {
  for (const { place, bureaus } of places) {
    const group = document.createElement("optgroup");
    group.label = place;
    // An option holds text alone: it is marked as a whole.
    if (isForeign(place, document.documentElement.lang)) group.lang = "zh-CN";
    for (const [id, name, years] of bureaus)
      for (const year of years) group.append(new Option(fill(t.option, { name, year }), `${id}/${year}`));
    select.append(group);
  }
}

/** Reads a disclosure's figures from the table of its bureau's page, which has them in this page's language; undefined where there is none. */
async function loadColumn(t: Texts, base: string, choice: string): Promise<Column | undefined> {
  const [bureau = "", year = ""] = choice.split("/");
  const response = await fetch(`${base}${bureau}/`);
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`${response.status} ${bureau}`);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const heads = [...page.querySelectorAll<HTMLElement>("#years thead th")];
  const index = heads.findIndex((head) => head.dataset["year"] === year);
  const traits = heads[index]?.dataset["traits"];
  if (traits === undefined) return undefined;
  const rows = [...page.querySelectorAll<HTMLTableRowElement>("#years tbody tr")];
  const cells = rows.flatMap((row): [string, Node][] => {
    const cell = row.cells[index];
    return cell ? [[row.dataset["concept"] ?? "", cell]] : [];
  });
  const name = fill(t.option, { name: page.querySelector("h1")?.textContent ?? bureau, year });
  return { choice, name, traits: JSON.parse(traits), cells: new Map(cells) };
}

/** Puts the columns in place of those before, right beside the names. */
function render(
  t: Texts,
  table: HTMLTableElement,
  columns: readonly Column[],
  change: (wanted: readonly string[], named: string, template: string) => void,
): void {
  for (const cell of table.querySelectorAll(".chosen, .computed")) cell.remove();
  const place = (row: HTMLTableRowElement | undefined, index: number, cell: HTMLElement): void =>
    row?.cells[index]?.after(cell);
  for (const [index, { choice, name, cells }] of columns.entries()) {
    const head = document.createElement("th");
    head.scope = "col";
    head.className = "amount chosen";
    const button = document.createElement("button");
    button.type = "button";
    button.className = "download";
    button.textContent = "×";
    button.setAttribute("aria-label", fill(t.removeNamed, { name }));
    button.addEventListener("click", () => {
      change(
        columns.map((column) => column.choice).filter((other) => other !== choice),
        choice,
        t.removed,
      );
      document.querySelector<HTMLElement>("#compare select")?.focus();
    });
    const named = document.createElement("span");
    writeText(named, name);
    head.append(named, button);
    place(table.tHead?.rows[0], index, head);
    for (const row of table.tBodies[0]?.rows ?? []) {
      const found = cells.get(row.dataset["concept"] ?? "");
      const cell = found ? (document.importNode(found, true) as HTMLElement) : makeMissing(t.missing);
      cell.className = "amount chosen";
      place(row, index, cell);
    }
  }
}

/** Behind two disclosures: how far the second is from the first, and how many times the first it is. */
function addDifferences(t: Texts, table: HTMLTableElement): void {
  const units = readUnits(document.querySelector<HTMLElement>(".reader-button")?.dataset["units"] ?? "");
  for (const row of table.rows) {
    const [first, second] = row.querySelectorAll<HTMLElement>(".chosen");
    if (!first || !second) continue;
    const isHead = row.parentElement === table.tHead;
    const [a, b] = [first.dataset["yuan"] ?? "", second.dataset["yuan"] ?? ""];
    const unit = first.dataset["in"] === second.dataset["in"] ? (first.dataset["in"] ?? "") : "元";
    const difference = subtract(a, b, units.get(unit) ?? 0);
    const ratio = divide(a, b);
    const texts = isHead
      ? [t.difference, t.ratio]
      : [
          difference === undefined ? "" : `${difference} ${unit}`,
          ratio === undefined ? "" : fill(t.times, { ratio }),
        ];
    const cells = texts.map((text, index) => {
      const cell = document.createElement(isHead ? "th" : "td");
      if (cell instanceof HTMLTableCellElement && isHead) cell.scope = "col";
      cell.className = index === 0 && !isHead ? "amount computed money" : "amount computed printed";
      writeText(cell, text);
      if (cell.firstChild instanceof Text) group(cell.firstChild);
      return cell;
    });
    second.after(...cells);
  }
}

function makeMissing(text: string): HTMLElement {
  const said = document.createElement("span");
  said.className = "unit";
  said.textContent = text;
  const cell = document.createElement("td");
  cell.append(said);
  return cell;
}

function showNotes(t: Texts, columns: readonly Column[]): void {
  const notes = document.querySelector<HTMLElement>("#notes");
  const items = listNotes(
    t.notes,
    columns.map(({ traits }) => traits),
  ).map((text) => {
    const item = document.createElement("li");
    writeText(item, text);
    return item;
  });
  notes?.querySelector("ul")?.replaceChildren(...items);
  if (notes) notes.hidden = columns.length === 0;
}
