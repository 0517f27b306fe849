import { askHtml, byId, type Cell, put } from "./ask.ts";

/** Milliseconds after the last key until relations are added up anew. */
const PAUSE = 200;

const input = (id: string): HTMLInputElement => byId(id) as HTMLInputElement;

/** Opens the form in which a cell is corrected, with a value in it. */
export function openCorrection(value: string): void {
  byId("illegible").hidden = true;
  byId("correct").hidden = false;
  const typed = input("typed");
  typed.value = value;
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

export const isCorrecting = (): boolean => !byId("correct").hidden;

/** While a value is typed, the relations of the cell say what they would be with it. */
export function previewTyped(current: () => Cell): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let latest = 0;
  input("typed").addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      latest += 1;
      const asked = latest;
      const html = await askHtml("relations", { ...current(), typed: input("typed").value });
      if (asked === latest && document.getElementById("relations")) put("relations", html);
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
