import type words from "../../../text/choosing.json";
import { fill } from "../../../text/fill.ts";
import { writeText } from "../../language/browser/language.ts";
import type { Offered } from "../choices.ts";

/** A list of boxes, one for each thing that can be drawn. */
export interface Boxes {
  readonly inputs: readonly HTMLInputElement[];
  readonly reset: HTMLButtonElement;
  /** Says what has become of a choice. */
  readonly status: HTMLElement;
}

/** Lists what is offered in `place`, with boxes ticked for what is drawn. */
export function makeBoxes(place: HTMLElement, t: (typeof words)["zh"], { choices, of }: Offered): Boxes {
  const fieldset = document.createElement("fieldset");
  const legend = document.createElement("legend");
  legend.className = "visually-hidden";
  legend.textContent = place.querySelector("summary")?.textContent ?? "";
  fieldset.append(legend);
  const inputs = choices.map(([name, isDrawn]) => {
    const input = document.createElement("input");
    input.type = "checkbox";
    input.defaultChecked = isDrawn === 1;
    const text = document.createElement("span");
    writeText(text, name);
    const label = document.createElement("label");
    label.append(input, text);
    fieldset.append(label);
    return input;
  });
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  const reset = document.createElement("button");
  reset.type = "button";
  reset.className = "download";
  reset.textContent = t.reset;
  place.append(status, fieldset);
  if (of > choices.length) {
    const most = document.createElement("p");
    most.textContent = fill(t.most, { count: String(of), shown: String(choices.length) });
    place.append(most);
  }
  place.append(reset);
  return { inputs, reset, status };
}
