import { askHtml, byId, type Cell, put, sayAloud } from "./ask.ts";

/** Milliseconds after the last key until relations are added up anew. */
const PAUSE = 200;

const input = (id: string): HTMLInputElement => byId(id) as HTMLInputElement;

/** Opens the form in which a cell is corrected, with a value in it; `number` says which number of the page that is, where it is in no cell yet. */
export function openCorrection(value: string, number = ""): void {
  byId("illegible").hidden = true;
  byId("correct").hidden = false;
  const typed = input("typed");
  typed.value = value;
  typed.dataset["number"] = number;
  typed.focus();
  typed.select();
}

/** Opens the form in which a cell is marked as illegible. */
export function openNote(): void {
  byId("correct").hidden = true;
  byId("illegible").hidden = false;
  input("note").value = "";
  input("note").focus();
}

export function closeForms(): void {
  byId("correct").hidden = true;
  byId("illegible").hidden = true;
}

/** Which number of the page was put into the form, as the server takes it; nothing where a person typed another. */
export function readNumber(): { number?: number } {
  const { number = "" } = input("typed").dataset;
  return number === "" ? {} : { number: Number(number) };
}

/** While a value is typed, the relations of the cell say what they would be with it. */
export function previewTyped(current: () => Cell): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let latest = 0;
  input("typed").addEventListener("input", () => {
    input("typed").dataset["number"] = "";
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      latest += 1;
      const asked = latest;
      const html = await askHtml("relations", { ...current(), typed: input("typed").value });
      if (asked !== latest || !document.getElementById("relations")) return;
      put("relations", html);
      sayAloud(document.querySelector("#relations p")?.textContent ?? "");
    }, PAUSE);
  });
}

/** Calls back with what was typed when a form is sent; Escape closes it. */
export function onForms(
  correct: (value: string) => void,
  illegible: (note: string) => void,
  giveUp: () => void,
): void {
  const forms = [
    { id: "correct", field: "typed", done: correct },
    { id: "illegible", field: "note", done: illegible },
  ];
  for (const { id, field, done } of forms) {
    byId(id).addEventListener("submit", (event) => {
      event.preventDefault();
      done(input(field).value);
    });
    byId(id).addEventListener("keydown", (event) => {
      if (event.key === "Escape") giveUp();
    });
  }
}
