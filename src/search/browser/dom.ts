type Child = Node | string | undefined | false;

/** An element with its attributes and children. Texts become text nodes, never markup. */
export function make(tag: string, attributes: Readonly<Record<string, string>> = {}, ...children: readonly Child[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (children.some(isChinese)) element.lang = "zh-CN";
  element.append(...children.filter((child): child is Node | string => child !== undefined && child !== false));
  return element;
}

/** Names of the data on an English page, which a screen reader must read as Chinese. */
function isChinese(child: Child): boolean {
  return typeof child === "string" && !document.documentElement.lang.startsWith("zh") && /\p{Script=Han}/u.test(child);
}

/** The element of the page with an id; the page and this script are written for each other. */
export function find<T extends HTMLElement>(id: string): T {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no ${id}`);
  return element as T;
}
