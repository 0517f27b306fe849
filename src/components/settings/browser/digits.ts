import { cutAtAmounts, DRAWN_GAP, splitDigits } from "../../../text/digits.ts";

/** Takes the gaps between digits away, so that each amount is one text; the first node of a text stays. */
export function ungroup(element: Element): void {
  for (const group of element.querySelectorAll("i, tspan")) group.replaceWith(...group.childNodes);
  element.normalize();
}

/** An element that sets digits apart from those before them; in a drawing, as the drawing was made. */
function makeTail(parent: Element): Element {
  if (!(parent instanceof SVGElement)) return document.createElement("i");
  const tail = document.createElementNS("http://www.w3.org/2000/svg", "tspan");
  tail.setAttribute("dx", DRAWN_GAP);
  return tail;
}

/** Sets gaps between the digits of the amounts in a text. */
export function group(node: Text): void {
  const parent = node.parentElement;
  if (!parent) return;
  const pieces = cutAtAmounts(node.data).flatMap((part) =>
    splitDigits(part).map((digits, index) => ({ digits, isTail: index > 0 })),
  );
  if (!pieces.some(({ isTail }) => isTail)) return;
  const [first, ...others] = pieces;
  node.data = first?.digits ?? "";
  node.after(
    ...others.map(({ digits, isTail }) => {
      if (!isTail) return digits;
      const tail = makeTail(parent);
      tail.append(digits);
      return tail;
    }),
  );
}
