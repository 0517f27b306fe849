import { convertAmount, findMoney, isAmount, type Units } from "./convert.ts";
import { group, ungroup } from "./digits.ts";
import { fillWithUnits, findWords } from "./words.ts";

/** A part of the page that says an amount of money, or its unit. */
export interface ShownMoney {
  readonly element: Element;
  /** As it is printed. */
  readonly unit: string;
  /** Shows it in another unit. */
  readonly convert: (to: string) => void;
  readonly restore: () => void;
}

/** Texts of an element, each amount whole, without those of the marks of restored cells. */
function listTexts(element: Element): Text[] {
  ungroup(element);
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode())
    if (!walker.currentNode.parentElement?.closest(".mark")) texts.push(walker.currentNode as Text);
  return texts;
}

function showTexts(
  element: Element,
  nodes: readonly Text[],
  unit: string,
  convert: (to: string) => readonly string[],
): ShownMoney {
  const printed = nodes.map(({ data }) => data);
  const write = (texts: readonly string[]): void => {
    nodes.forEach((node, index) => {
      if (node.parentElement) ungroup(node.parentElement);
      node.data = texts[index] ?? "";
      group(node);
    });
  };
  return { element, unit, convert: (to) => write(convert(to)), restore: () => write(printed) };
}

/** Amounts of a table that has one unit, and its caption, which names the unit. */
function collectTable(table: HTMLTableElement, units: Units): ShownMoney[] {
  const unit = table.dataset["unit"] ?? "";
  const cells = [...table.querySelectorAll("td.amount:not(.printed)")].flatMap(listTexts).flatMap((node) => {
    const amount = node.data.trim();
    return isAmount(amount)
      ? [showTexts(table, [node], unit, (to) => [convertAmount(amount, unit, to, units)])]
      : [];
  });
  const caption = table.caption?.querySelector(".unit");
  if (!caption) return cells;
  const printed = [...caption.childNodes];
  const convert = (to: string): void =>
    caption.replaceChildren(...fillWithUnits(findWords().caption, to, [unit]));
  return [...cells, { element: table, unit, convert, restore: () => caption.replaceChildren(...printed) }];
}

function collectMoney(element: Element, units: Units): ShownMoney[] {
  const nodes = listTexts(element);
  const money = findMoney(
    nodes.map(({ data }) => data),
    units,
  );
  return money ? [showTexts(element, nodes, money.unit, money.convert)] : [];
}

/** What is collected already: a part that is moved must not be taken for a new one, for it may be converted. */
const known = new WeakSet<Element>();

/** Everything within `root`, and itself, that the reader's unit changes and that was not collected before: tables with `data-unit`, elements with the class `money`. */
export function collectShown(units: Units, root: ParentNode): ShownMoney[] {
  const find = <E extends Element>(selector: string): E[] => {
    const found = [
      ...(root instanceof Element && root.matches(selector) ? [root as E] : []),
      ...root.querySelectorAll<E>(selector),
    ];
    const fresh = found.filter((element) => !known.has(element));
    for (const element of fresh) known.add(element);
    return fresh;
  };
  const tables = find<HTMLTableElement>("table[data-unit]").filter((table) =>
    units.has(table.dataset["unit"] ?? ""),
  );
  return [
    ...tables.flatMap((table) => collectTable(table, units)),
    ...find(".money").flatMap((element) => collectMoney(element, units)),
  ];
}
