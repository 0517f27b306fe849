import { type Choices, makePanel, NAMES } from "./panel.ts";
import { showUnit } from "./shown.ts";
import { findWords } from "./words.ts";

/** Where the choices are kept; `public/reader.js` reads them too. */
const KEPT = "mingzhang-reader";

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

function attachSettings(button: HTMLButtonElement): void {
  const root = document.documentElement;
  const panel = makePanel(button, (choices) => {
    const { kept, lost } = findWords();
    const isKept = keep(choices);
    apply(choices);
    panel.say(isKept ? kept : lost);
  });
  const apply = (choices: Choices): void => {
    root.dataset["converted"] = "";
    for (const name of NAMES) {
      if (choices[name]) root.dataset[name] = choices[name];
      else delete root.dataset[name];
    }
    panel.show(choices);
    showUnit(button.dataset["units"] ?? "", choices.unit ?? "");
  };
  // Chosen in another tab, or on a later page than the one gone back to.
  addEventListener("storage", () => apply(readKept()));
  addEventListener("pageshow", ({ persisted }) => persisted && apply(readKept()));
  apply(readKept());
}

const button = document.querySelector<HTMLButtonElement>(".reader-button");
if (button) attachSettings(button);
