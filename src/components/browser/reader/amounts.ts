import { convertAmount, findMoney, isAmount, type Units } from "./convert.ts";

/** A text of the page that the reader's unit changes. */
export interface ShownText {
  readonly node: Text;
  readonly printed: string;
  /** Printed unit of its amount. */
  readonly unit: string;
  readonly convert: (to: string) => string;
}

/** Texts of an element, without those of the marks of restored cells. */
function listTexts(element: Element): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) if (!walker.currentNode.parentElement?.closest(".mark")) texts.push(walker.currentNode as Text);
  return texts;
}

/** A bare amount, whose unit stands elsewhere. */
function showAmount(node: Text, unit: string, units: Units): ShownText {
  const printed = node.data;
  return { node, printed, unit, convert: (to) => convertAmount(printed.trim(), unit, to, units) };
}

/** Amounts of a table that has one unit, and its caption, which names the unit; `caption` is what it says of another. */
function collectTable(table: HTMLTableElement, units: Units, caption: string): ShownText[] {
  const unit = table.dataset["unit"] ?? "";
  const heading = table.caption?.querySelector(".unit")?.firstChild;
  const cells = [...table.querySelectorAll("td.amount:not(.printed)")].flatMap(listTexts).filter(({ data }) => isAmount(data.trim()));
  return [
    ...cells.map((node) => showAmount(node, unit, units)),
    ...(heading instanceof Text
      ? [{ node: heading, printed: heading.data, unit, convert: (to: string) => caption.replace("{unit}", to).replace("{printed}", unit) }]
      : []),
  ];
}

/** An amount before its unit: in one text, or each in one of its own. */
function collectMoney(element: Element, units: Units): ShownText[] {
  const texts = listTexts(element);
  for (const node of texts) {
    const money = findMoney(node.data, units);
    if (money) return [{ node, printed: node.data, ...money }];
  }
  const amount = texts.find(({ data }) => isAmount(data.trim()));
  const name = texts.find(({ data }) => units.has(data.trim()));
  if (!amount || !name) return [];
  const unit = name.data.trim();
  return [showAmount(amount, unit, units), { node: name, printed: name.data, unit, convert: (to) => to }];
}

/** Every text of the page that says an amount of money or its unit: tables with `data-unit`, and elements with the class `money`. */
export function collectShown(units: Units, caption: string): ShownText[] {
  const tables = [...document.querySelectorAll<HTMLTableElement>("table[data-unit]")].filter((table) => units.has(table.dataset["unit"] ?? ""));
  return [
    ...tables.flatMap((table) => collectTable(table, units, caption)),
    ...[...document.querySelectorAll(".money")].flatMap((element) => collectMoney(element, units)),
  ];
}
