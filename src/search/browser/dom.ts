import { splitDigits } from "../../text/digits.ts";

type Child = Node | string | undefined | false;

/** An element with its attributes and children. Texts become text nodes, never markup. */
export function make(
  tag: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(
    ...children.filter((child): child is Node | string => child !== undefined && child !== false),
  );
  return element;
}

/** The element of the page with an id; the page and this script are written for each other. */
export function find<T extends HTMLElement>(id: string): T {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no ${id}`);
  return element as T;
}

/** A printed amount with its digits in threes, as pages have them. */
export function makeAmount(text: string): HTMLElement {
  const [first = "", ...others] = splitDigits(text);
  return make("span", {}, first, ...others.map((digits) => make("i", {}, digits)));
}
