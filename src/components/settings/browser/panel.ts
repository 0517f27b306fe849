import { findWords, type Words } from "./words.ts";

/** What a reader can choose. */
export const NAMES = Object.keys(findWords().choices) as readonly (keyof Words["choices"])[];

/** Chosen values by name; what is not chosen is missing. */
export type Choices = Partial<Record<keyof Words["choices"], string>>;

function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

const makeButton = (text: string, press: () => void): HTMLButtonElement =>
  make("button", { type: "button", className: "download", onclick: press }, text);

/** The settings as a popover of their button, which opens and closes it without more script. `choose` is told every new choice. */
export function makePanel(
  button: HTMLButtonElement,
  choose: (choices: Choices) => void,
): { show: (choices: Choices) => void; say: (text: string) => void } {
  const words = findWords();
  const title = make("p", { id: "reader-title" }, button.textContent);
  const status = make("p", { role: "status" });
  const inputs = NAMES.map((name) => ({
    name,
    radios: Object.keys(words.choices[name].options).map((value) =>
      make("input", { type: "radio", name: `reader-${name}`, value }),
    ),
  }));
  const fields = inputs.map(({ name, radios }) => {
    const { label, options } = words.choices[name];
    const labels = radios.map((radio) =>
      make("label", {}, radio, make("span", {}, (options as Record<string, string>)[radio.value] ?? "")),
    );
    return make("fieldset", {}, make("legend", {}, label), ...labels);
  });
  const panel = make(
    "div",
    { id: "reader", className: "header-panel", popover: "auto", role: "dialog" },
    title,
    ...fields,
  );
  panel.setAttribute("aria-labelledby", title.id);
  const close = makeButton(words.close, () => panel.hidePopover());
  panel.append(
    make("p", { className: "unit" }, words.note),
    status,
    makeButton(words.reset, () => choose({})),
    close,
  );
  panel.addEventListener("change", () => {
    choose(
      Object.fromEntries(
        inputs
          .map(({ name, radios }) => [name, radios.find((radio) => radio.checked)?.value])
          .filter(([, value]) => value),
      ),
    );
  });
  button.after(panel);
  button.popoverTargetElement = panel;
  return {
    show: (choices) => {
      for (const { name, radios } of inputs)
        for (const radio of radios) radio.checked = radio.value === (choices[name] ?? "");
    },
    say: (text) => {
      status.textContent = text;
    },
  };
}
