import { make } from "./dom.ts";

/**
 * An input that offers names while one types (the ARIA combobox with a list): arrows move through them, Enter takes one, Escape
 * closes. What is typed stays as it is until one is taken.
 */
export function attachCombobox(
  input: HTMLInputElement,
  list: HTMLElement,
  status: HTMLElement,
  offer: Offer,
  take: (name: string) => void,
): void {
  let names: readonly string[] = [];
  let active = -1;
  let asked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const options = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>("[role=option]")];

  const close = (): void => {
    clearTimeout(timer);
    asked += 1;
    active = -1;
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const activate = (index: number): void => {
    const all = options();
    active = all.length === 0 ? -1 : (index + all.length) % all.length;
    all.forEach((option, position) => {
      option.setAttribute("aria-selected", String(position === active));
    });
    const current = all[active];
    if (!current) return;
    input.setAttribute("aria-activedescendant", current.id);
    current.scrollIntoView({ block: "nearest" });
  };
  const choose = (name: string): void => {
    input.value = name;
    close();
    take(name);
  };
  const show = async (): Promise<void> => {
    asked += 1;
    const turn = asked;
    const offered = input.value.trim() ? await offer.list(input.value).catch(() => []) : [];
    if (turn !== asked || document.activeElement !== input) return;
    names = offered;
    active = -1;
    input.removeAttribute("aria-activedescendant");
    list.replaceChildren(
      ...names.map((name, index) =>
        make("div", { role: "option", id: `${list.id}-${index}`, "aria-selected": "false" }, name),
      ),
    );
    list.hidden = names.length === 0;
    input.setAttribute("aria-expanded", String(names.length > 0));
    status.textContent = names.length > 0 ? offer.announce(names.length) : "";
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(show, PAUSE);
  });
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Escape" && !list.hidden) event.preventDefault();
    if (event.key === "Escape") close();
    if (list.hidden) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      activate(event.key === "ArrowDown" ? active + 1 : active < 0 ? -1 : active - 1);
    }
    const name = names[active];
    if (event.key === "Enter" && name !== undefined) {
      event.preventDefault();
      choose(name);
    }
  });
  // The press would take the focus from the input, and with it the list.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const name = names[options().findIndex((option) => option.contains(event.target as Node))];
    if (name !== undefined) choose(name);
  });
  input.addEventListener("blur", close);
  input.form?.addEventListener("submit", close);
}

export interface Offer {
  readonly list: (typed: string) => Promise<string[]>;
  /** The announcement to screen readers of how many names there are. */
  readonly announce: (count: number) => string;
}

/** Milliseconds between the last key and the list: whoever types is not interrupted. */
const PAUSE = 150;
