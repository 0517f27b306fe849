import { listNotes, type NoteTexts } from "../../../archive/figures/comparability.ts";
import { MOST_CHOSEN, readChoices, writeChoices } from "../../../archive/paths/choices.ts";
import { fill } from "../../../text/fill.ts";
import { isForeign, writeText } from "../../language/browser/language.ts";
import type { PlaceChoices } from "../choices.ts";
import { type Column, loadColumn } from "./column.ts";
import { addDifferences, type ComputedTexts } from "./computed.ts";

/** What the script says, in the page's language. */
interface Texts extends ComputedTexts {
  readonly notes: NoteTexts;
  /** In place of a concept that a bureau's page does not have. */
  readonly missing: string;
  readonly option: string;
  readonly removeNamed: string;
  readonly added: string;
  readonly removed: string;
  readonly most: string;
  readonly failed: string;
  readonly unknown: string;
}

const form = document.querySelector<HTMLFormElement>("#compare");
const table = document.querySelector<HTMLTableElement>("#concepts");
if (form && table) await attach(form, table);

async function attach(form: HTMLFormElement, table: HTMLTableElement): Promise<void> {
  const { base = "", choices = "", texts = "" } = form.dataset;
  const t: Texts = JSON.parse(texts);
  const select = form.querySelector("select") as HTMLSelectElement;
  const toggles = form.querySelectorAll<HTMLButtonElement>("[aria-pressed]");
  const status = form.querySelector("[role=status]") as HTMLElement;
  const say = (text: string): void => writeText(status, text);
  const loaded = new Map<string, Promise<Column | undefined>>();
  const load = (choice: string): Promise<Column | undefined> => {
    const column = loaded.get(choice) ?? loadColumn(t.option, base, choice);
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
    render(t, table, columns, remove);
    for (const toggle of toggles) toggle.ariaPressed = String(wanted.includes(toggle.value));
    if (columns.length === 2) addDifferences(t, table);
    showNotes(t, columns);
    if (missing.length > 0) say(fill(t.unknown, { name: missing.join(t.notes.comma) }));
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
  const add = (choice: string): void => {
    const chosen = readChoices(location.search);
    if (choice === "" || chosen.includes(choice)) return;
    if (chosen.length >= MOST_CHOSEN) say(fill(t.most, { count: String(MOST_CHOSEN) }));
    else change([...chosen, choice], choice, t.added);
  };
  const remove = (choice: string): void => {
    const left = readChoices(location.search).filter((other) => other !== choice);
    change(left, choice, t.removed);
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    add(select.value);
  });
  for (const toggle of toggles)
    toggle.addEventListener("click", () => (toggle.ariaPressed === "true" ? remove : add)(toggle.value));
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

/** Puts the columns in place of those before, right beside the names. */
function render(
  t: Texts,
  table: HTMLTableElement,
  columns: readonly Column[],
  remove: (choice: string) => void,
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
      remove(choice);
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
