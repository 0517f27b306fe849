import { showUnit } from "./shown.ts";

/** The reader's choices by name, as `public/reader.js` reads them; nothing chosen is empty. */
const KEPT = "mingzhang-reader";
const NAMES = ["unit", "text", "contrast"] as const;
type Choices = Partial<Record<(typeof NAMES)[number], string>>;

function readKept(): Choices {
  try {
    return JSON.parse(localStorage.getItem(KEPT) ?? "{}") as Choices;
  } catch {
    return {};
  }
}

/** Whether the browser keeps them. */
function keep(choices: Choices): boolean {
  try {
    localStorage.setItem(KEPT, JSON.stringify(choices));
    return true;
  } catch {
    return false;
  }
}

function attachPanel(panel: HTMLElement): void {
  const root = document.documentElement;
  const status = panel.querySelector("[role=status]");
  const inputs = [...panel.querySelectorAll("input")];
  const findInputs = (name: string): HTMLInputElement[] => inputs.filter((input) => input.name === `reader-${name}`);

  const apply = (choices: Choices): void => {
    for (const name of NAMES) {
      const value = choices[name] ?? "";
      for (const input of findInputs(name)) input.checked = input.value === value;
      if (value) root.dataset[name] = value;
      else delete root.dataset[name];
    }
    showUnit(panel, choices.unit ?? "");
    root.dataset["converted"] = "";
  };
  const choose = (choices: Choices): void => {
    const isKept = keep(choices);
    apply(choices);
    if (status) status.textContent = panel.dataset[isKept ? "kept" : "lost"] ?? "";
  };

  panel.addEventListener("change", () => {
    choose(Object.fromEntries(NAMES.map((name) => [name, findInputs(name).find((input) => input.checked)?.value ?? ""]).filter(([, value]) => value)));
  });
  panel.querySelector("[data-reset]")?.addEventListener("click", () => choose({}));
  // Chosen in another tab, or on a later page than the one gone back to.
  addEventListener("storage", () => apply(readKept()));
  addEventListener("pageshow", ({ persisted }) => persisted && apply(readKept()));
  apply(readKept());
}

const panel = document.getElementById("reader");
if (panel) attachPanel(panel);
